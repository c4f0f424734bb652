import { createFileRoute, notFound } from '@tanstack/react-router'
import { ticketQuery } from '@/features/tickets/api'
import { TicketPage } from '@/features/tickets/components/ticket-page'

export const Route = createFileRoute('/w/$workspace/tickets/$number')({
  params: {
    parse: ({ number }) => ({ number: Number(number) }),
    stringify: ({ number }) => ({ number: String(number) }),
  },
  beforeLoad: ({ params }) => {
    if (!Number.isSafeInteger(params.number) || params.number < 1) throw notFound()
  },
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(ticketQuery(context.workspace.id, params.number))
  },
  component: Ticket,
})

function Ticket() {
  const { number } = Route.useParams()
  return <TicketPage key={number} number={number} />
}
