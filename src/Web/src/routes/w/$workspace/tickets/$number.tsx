import { createFileRoute } from '@tanstack/react-router'
import { ticketQuery } from '@/features/tickets/api'
import { TicketPage } from '@/features/tickets/components/ticket-page'
import { isTicketNumber } from '@/features/tickets/model'

export const Route = createFileRoute('/w/$workspace/tickets/$number')({
  params: {
    parse: ({ number }) => ({ number: Number(number) }),
    stringify: ({ number }) => ({ number: String(number) }),
  },
  loader: ({ context, params: { number } }) => {
    if (isTicketNumber(number)) void context.queryClient.prefetchQuery(ticketQuery(context.workspace.id, number))
  },
  component: Ticket,
})

function Ticket() {
  const { number } = Route.useParams()
  return <TicketPage key={number} number={number} />
}
