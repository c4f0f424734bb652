import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TicketCounts, TicketView } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { formatNumber, t } from '@/lib/i18n'
import { ticketCountsQuery } from './api'
import { viewLabel, views } from './model'

const CAP = 1000

const countOf = (counts: TicketCounts | undefined, view: TicketView) =>
  counts && view !== 'solved' ? counts[view] : undefined

type Props = { current: TicketView | undefined; className?: string; onFollow?: () => void }

/** The built-in views with what is in them. */
export function ViewNav({ current, className, onFollow }: Props) {
  const workspace = useWorkspace()
  const counts = useQuery(ticketCountsQuery(workspace.id)).data
  return (
    <ul className={cn('flex flex-col gap-px', className)}>
      {views.map((view) => {
        const count = countOf(counts, view)
        return (
          <li key={view}>
            <Link
              to="/w/$workspace/tickets"
              params={{ workspace: workspace.slug }}
              search={{ view }}
              aria-current={current === view ? 'page' : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
              onClick={onFollow}
              className={cn(
                'flex min-h-7 items-center justify-between gap-2 rounded-md px-2 text-sm pointer-coarse:min-h-11',
                current === view ? 'bg-selected font-medium text-text' : 'text-muted hover:bg-hover hover:text-text',
              )}
            >
              <span className="truncate">{t(viewLabel[view])}</span>
              <span className="text-faint text-xs tabular-nums">
                {count === undefined ? '' : count >= CAP ? `${formatNumber(CAP - 1)}+` : count || ''}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
