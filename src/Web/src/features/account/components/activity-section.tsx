import { useInfiniteQuery } from '@tanstack/react-query'
import type { AccountEvent } from '@/api/types'
import { cn } from '@/lib/cn'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { Section } from '@/ui/page'
import { SkeletonRows } from '@/ui/skeleton'
import { Time } from '@/ui/time'
import { eventsQuery } from '../api'
import { deviceOf } from '../device'
import { t } from '../phrases'

export function ActivitySection() {
  const list = useInfiniteQuery(eventsQuery)
  const events = list.data?.pages.flatMap((page) => page.items)
  return (
    <Section title={t('activity.title')} hint={t('activity.hint')}>
      {list.isPending ? <SkeletonRows rows={4} /> : null}
      {list.isError && !list.data ? (
        <ErrorState title={t('activity.error')} error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {events?.length === 0 ? <p className="text-muted text-sm">{t('activity.none')}</p> : null}
      <ul className="flex flex-col">
        {events?.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
      <LoadMore query={list} />
    </Section>
  )
}

function EventRow({ event }: { event: AccountEvent }) {
  const where = [deviceOf(event.userAgent).name, event.ip].filter(Boolean).join(', ')
  return (
    <li className="flex items-baseline gap-3 border-line border-b py-2 text-sm">
      <div className="min-w-0 grow">
        <p className={cn(event.kind === 'sign_in_refused' && 'text-danger')}>{t(`activity.${event.kind}`)}</p>
        <p className="break-words text-muted text-xs">{where}</p>
      </div>
      <Time at={event.occurredAt} className="shrink-0 whitespace-nowrap text-muted text-xs" />
    </li>
  )
}
