import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TicketDetail } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Avatar } from '@/ui/avatar'
import { requesterTicketsQuery } from '../api'
import { useTicketView } from '../view'
import { TicketStatusMark } from './ticket-status'

/** Who asks, and what they asked before: context before the answer. */
export function RequesterCard({ ticket }: { ticket: TicketDetail }) {
  const workspace = useWorkspace()
  const view = useTicketView()
  const { requester } = ticket
  const earlier = useQuery(requesterTicketsQuery(workspace.id, requester.email))
  const others = earlier.data?.items.filter((each) => each.id !== ticket.id).slice(0, 3) ?? []
  return (
    <section aria-label={t('ticket.requester')} className="px-4 py-3 text-sm">
      <div className="flex items-center gap-3">
        <Avatar name={requester.name} seed={requester.email} size="lg" />
        <div className="min-w-0">
          {requester.contactId ? (
            <Link
              to="/w/$workspace/contacts/$contactId"
              params={{ workspace: workspace.slug, contactId: requester.contactId }}
              dir="auto"
              className="block truncate rounded-sm text-start font-semibold hover:underline"
            >
              {requester.name}
            </Link>
          ) : (
            <p dir="auto" className="truncate font-semibold">
              {requester.name}
            </p>
          )}
          {requester.email === requester.name ? null : (
            <p className="truncate text-muted text-xs" title={requester.email}>
              {requester.email}
            </p>
          )}
          {ticket.replyTo ? (
            <p className="text-muted text-xs [overflow-wrap:anywhere]">
              {t('ticket.answersGoTo', { address: ticket.replyTo.email })}
            </p>
          ) : null}
        </div>
      </div>
      {others.length > 0 ? (
        <>
          <h3 className="mt-3 mb-1 text-faint text-xs">{t('ticket.earlier')}</h3>
          <ul className="flex flex-col gap-1">
            {others.map((other) => (
              <li key={other.id} className="flex min-w-0 items-center gap-2">
                <Link
                  to="/w/$workspace/tickets/$number"
                  params={{ workspace: workspace.slug, number: other.number }}
                  search={{ view }}
                  dir="auto"
                  className="min-w-0 grow truncate rounded-sm text-muted hover:text-text hover:underline"
                >
                  {other.subject}
                </Link>
                <TicketStatusMark status={other.status} bare />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {earlier.isSuccess && others.length === 0 ? (
        <p className="mt-2 text-faint text-xs">{t('ticket.earlier.none')}</p>
      ) : null}
    </section>
  )
}
