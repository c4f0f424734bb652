import type { UseQueryResult } from '@tanstack/react-query'
import type { DevMail } from '@/api/types'
import { cn } from '@/lib/cn'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { SkeletonRows } from '@/ui/skeleton'
import { Time } from '@/ui/time'
import { parseAddress } from '../model'
import { t } from '../phrases'
import { SentMail } from './sent-mail'

type Props = {
  mails: UseQueryResult<DevMail[] | null>
  selectedId: string | undefined
  onSelect: (id: string | undefined) => void
  onReply: (mail: DevMail) => void
}

export function SentMails({ mails, selectedId, onSelect, onReply }: Props) {
  const selected = mails.data?.find((mail) => mail.id === selectedId)
  return (
    <section aria-label={t('simulator.sent')} className="flex h-full min-h-0 flex-col">
      <h2 className={cn('border-line border-b px-4 py-2.5 font-semibold text-md', selected && 'max-lg:hidden')}>
        {t('simulator.sent')}
      </h2>
      {mails.isPending ? <SkeletonRows rows={6} /> : null}
      {mails.isError && !mails.data ? (
        <ErrorState title={t('simulator.sent.error')} error={mails.error} onRetry={() => void mails.refetch()} />
      ) : null}
      {mails.data?.length === 0 ? (
        <EmptyState title={t('simulator.sent.empty.title')} body={t('simulator.sent.empty.body')} />
      ) : null}
      {mails.data?.length ? (
        <div
          className={cn(
            'grid min-h-0 grow grid-cols-[minmax(0,1fr)]',
            selected && 'lg:grid-rows-[fit-content(35%)_minmax(0,1fr)]',
          )}
        >
          <ul className={cn('min-h-0 overflow-y-auto border-line', selected && 'border-b max-lg:hidden')}>
            {mails.data.map((mail) => (
              <li key={mail.id}>
                <SentRow mail={mail} current={mail.id === selectedId} onSelect={() => onSelect(mail.id)} />
              </li>
            ))}
          </ul>
          {selected ? (
            <SentMail
              key={selected.id}
              mail={selected}
              onReply={() => onReply(selected)}
              onClose={() => onSelect(undefined)}
            />
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

function SentRow({ mail, current, onSelect }: { mail: DevMail; current: boolean; onSelect: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={current}
      onClick={onSelect}
      className={cn(
        'flex min-h-(--row) w-full items-center gap-3 border-line border-b px-4 py-1.5 text-start text-sm',
        current ? 'row-active' : 'hover:bg-hover',
      )}
    >
      <span className="flex min-w-0 grow flex-col sm:flex-row sm:gap-3">
        <span className="truncate font-medium">{mail.subject || t('simulator.mail.noSubject')}</span>
        <span className="min-w-0 shrink-0 truncate text-muted sm:ms-auto">
          {t('simulator.sent.to', { to: mail.to.map((to) => parseAddress(to).email).join(', ') })}
        </span>
      </span>
      <Time at={mail.at} className="w-16 shrink-0 text-end text-faint text-xs" />
    </button>
  )
}
