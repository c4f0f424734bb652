import { createFileRoute } from '@tanstack/react-router'
import { ticketListQuery } from '@/features/tickets/api'
import { TicketsLayout } from '@/features/tickets/components/tickets-layout'
import { views } from '@/features/tickets/model'
import { firstView } from '@/features/tickets/view'
import { oneOf, searchParams } from '@/lib/search-params'

const search = searchParams({ view: oneOf(views) })

export const Route = createFileRoute('/w/$workspace/tickets')({
  validateSearch: search,
  loaderDeps: ({ search: { view } }) => ({ view: view ?? firstView }),
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(ticketListQuery(context.workspace.id, deps))
  },
  component: TicketsLayout,
})
