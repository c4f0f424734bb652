import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Contact, TicketItem } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { statusLook } from '@/features/tickets/model'
import { t } from '@/lib/i18n'
import { useLiveRefresh } from '@/lib/realtime/use-live-refresh'
import { ErrorState } from '@/ui/error-state'
import { Section } from '@/ui/page'
import { SkeletonText } from '@/ui/skeleton'
import { Status } from '@/ui/status'
import { Time } from '@/ui/time'
import { contactTicketsQuery, shownTickets } from '../api'

export function ContactTickets({ contact }: { contact: Contact }) {
  const workspace = useWorkspace()
  const options = contactTicketsQuery(workspace.id, contact.email)
  const tickets = useQuery(options)
  useLiveRefresh(['ticket'], [options.queryKey])
  return (
    <Section title={t('contacts.tickets')}>
      {tickets.isPending ? <SkeletonText lines={3} /> : null}
      {tickets.isError && !tickets.data ? (
        <ErrorState title={t('contacts.tickets.error')} error={tickets.error} onRetry={() => void tickets.refetch()} />
      ) : null}
      {tickets.data?.items.length === 0 ? <p className="text-faint text-sm">{t('contacts.tickets.none')}</p> : null}
      <ul className="border-line border-t empty:hidden">
        {tickets.data?.items.map((ticket) => (
          <li key={ticket.id}>
            <TicketLine ticket={ticket} />
          </li>
        ))}
      </ul>
      {tickets.data?.next ? (
        <p className="mt-2 text-faint text-xs">{t('contacts.tickets.more', { n: shownTickets })}</p>
      ) : null}
    </Section>
  )
}

function TicketLine({ ticket }: { ticket: TicketItem }) {
  const workspace = useWorkspace()
  const look = statusLook[ticket.status]
  return (
    <Link
      to="/w/$workspace/tickets/$number"
      params={{ workspace: workspace.slug, number: ticket.number }}
      className="grid min-h-(--row) grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-line border-b py-1.5 text-sm hover:bg-hover sm:grid-cols-[3.5rem_minmax(0,1fr)_6rem_4rem] sm:py-0"
    >
      <span className="hidden text-faint tabular-nums sm:block">#{ticket.number}</span>
      <span className="truncate">{ticket.subject}</span>
      <Status tone={look.tone} shape={look.shape} className="justify-self-start">
        {t(look.label)}
      </Status>
      <Time at={ticket.lastActivityAt} className="hidden text-end text-faint text-xs tabular-nums sm:block" />
    </Link>
  )
}
