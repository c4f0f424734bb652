import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { NotificationItem } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { SkeletonRows } from '@/ui/skeleton'
import { Time } from '@/ui/time'
import { notificationsQuery, useMarkRead } from '../api'

export function NotificationList({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const query = useInfiniteQuery(notificationsQuery(workspace.id))
  const markRead = useMarkRead(workspace.id)
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const unread = items.some((item) => !item.readAt)
  return (
    <div className="flex max-h-[min(32rem,70dvh)] flex-col">
      <header className="flex h-11 shrink-0 items-center justify-between border-line border-b ps-3 pe-1.5">
        <h2 className="font-semibold text-sm">{t('notifications.title')}</h2>
        {unread ? (
          <Button size="sm" tone="quiet" onClick={() => markRead.mutate({ all: true })}>
            {t('notifications.readAll')}
          </Button>
        ) : null}
      </header>
      <div className="min-h-0 overflow-y-auto">
        {query.isPending ? <SkeletonRows rows={4} /> : null}
        {query.isError ? (
          <ErrorState title={t('notifications.failed')} error={query.error} onRetry={() => void query.refetch()} />
        ) : null}
        {query.isSuccess && items.length === 0 ? (
          <EmptyState title={t('notifications.empty.title')} body={t('notifications.empty.body')} />
        ) : null}
        <ul>
          {items.map((item) => (
            <Item
              key={item.id}
              item={item}
              slug={workspace.slug}
              onOpen={() => {
                if (!item.readAt) markRead.mutate({ ids: [item.id] })
                onClose()
              }}
            />
          ))}
        </ul>
        {query.hasNextPage ? (
          <Button
            tone="quiet"
            size="sm"
            className="m-1.5"
            busy={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('notifications.more')}
          </Button>
        ) : null}
      </div>
      <footer className="shrink-0 border-line border-t px-3 py-2 text-xs">
        <Link
          to="/w/$workspace/settings"
          params={{ workspace: workspace.slug }}
          onClick={onClose}
          className="rounded-sm text-accent hover:underline"
        >
          {t('notifications.settings')}
        </Link>
      </footer>
    </div>
  )
}

function Item({ item, slug, onOpen }: { item: NotificationItem; slug: string; onOpen: () => void }) {
  const values = { name: item.actorName, number: item.ticketNumber }
  return (
    <li className="border-line border-b last:border-b-0">
      <Link
        to="/w/$workspace/tickets/$number"
        params={{ workspace: slug, number: item.ticketNumber }}
        onClick={onOpen}
        className="flex gap-2 px-3 py-2 text-sm outline-offset-[-2px] hover:bg-hover"
      >
        <span className={cn('mt-1.5 size-2 shrink-0 rounded-full', item.readAt ? 'bg-transparent' : 'bg-accent')}>
          {item.readAt ? null : <span className="sr-only">{t('notifications.unread')}</span>}
        </span>
        <span className="min-w-0 grow">
          <span className={cn('block', !item.readAt && 'font-semibold')}>
            {item.type === 'ticket_assigned' ? t('notifications.assigned', values) : t('notifications.replied', values)}
          </span>
          <span dir="auto" className="block truncate text-start text-muted">
            {item.subject}
          </span>
        </span>
        <Time at={item.at} className="shrink-0 text-faint text-xs" />
      </Link>
    </li>
  )
}
