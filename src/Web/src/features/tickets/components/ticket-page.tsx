import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '@/api/problem'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { PageTitle } from '@/ui/page'
import { SkeletonText } from '@/ui/skeleton'
import { ticketQuery } from '../api'
import { TicketDesk } from './ticket-desk'

export function TicketPage({ number }: { number: number }) {
  const workspace = useWorkspace()
  const query = useQuery(ticketQuery(workspace.id, number))
  if (query.data) return <TicketDesk ticket={query.data} />
  const unknown = query.error instanceof ApiProblem && query.error.status === 404
  return (
    <main id="main" className="min-h-0 bg-surface p-4" tabIndex={-1}>
      <PageTitle title={`#${number}`} className="sr-only" />
      {query.isPending ? (
        <div className="mx-auto max-w-[68ch] pt-16">
          <SkeletonText lines={5} />
        </div>
      ) : unknown ? (
        <EmptyState title={t('ticket.unknown.title', { number })} body={t('ticket.unknown.body')} />
      ) : (
        <ErrorState
          title={t('ticket.failed')}
          error={query.error}
          busy={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
    </main>
  )
}
