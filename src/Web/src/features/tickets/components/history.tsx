import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { ErrorState } from '@/ui/error-state'
import { Time } from '@/ui/time'
import { eventsQuery } from '../api'
import { sentence } from '../event-text'

/** Every change of the ticket, newest first. */
export function History({ ticketId }: { ticketId: string }) {
  const workspace = useWorkspace()
  const query = useQuery(eventsQuery(workspace.id, ticketId))
  const events = query.data?.items.toSorted((a, b) => b.at.localeCompare(a.at)) ?? []
  return (
    <details className="border-line border-t px-4 py-3 text-sm">
      <summary className="cursor-default rounded-sm text-muted">{t('ticket.history')}</summary>
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isSuccess && events.length === 0 ? (
        <p className="pt-2 text-faint text-xs">{t('ticket.history.none')}</p>
      ) : null}
      <ol className="flex flex-col gap-2 pt-2">
        {events.flatMap((event) =>
          event.changes.map((change) => (
            <li key={`${event.id}-${change.field}`} className="text-xs">
              <span className="text-muted">{sentence(event, change)}</span>{' '}
              <Time at={event.at} className="text-faint" />
            </li>
          )),
        )}
      </ol>
    </details>
  )
}
