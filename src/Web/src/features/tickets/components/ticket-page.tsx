import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '@/api/problem'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { PageTitle } from '@/ui/page'
import { SkeletonText } from '@/ui/skeleton'
import { ticketQuery } from '../api'
import { isTicketNumber } from '../model'
import { TicketDesk } from './ticket-desk'

export function TicketPage({ number }: { number: number }) {
  const workspace = useWorkspace()
  const possible = isTicketNumber(number)
  const query = useQuery({ ...ticketQuery(workspace.id, number), enabled: possible })
  if (query.data) return <TicketDesk ticket={query.data} />
  const unknown = !possible || (query.error instanceof ApiProblem && query.error.status === 404)
  return (
    <main id="main" className="min-h-0 bg-surface p-4" tabIndex={-1}>
      <PageTitle title={possible ? `#${number}` : t('tickets.title')} className="sr-only" />
      {query.isPending && possible ? (
        <div className="mx-auto max-w-[68ch] pt-16">
          <SkeletonText lines={5} />
        </div>
      ) : unknown ? (
        <EmptyState
          title={possible ? t('ticket.unknown.title', { number }) : t('ticket.unknown.noNumber')}
          body={t('ticket.unknown.body')}
        />
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
