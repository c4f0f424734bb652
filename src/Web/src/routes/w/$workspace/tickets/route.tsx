import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { ticketListQuery } from '@/features/tickets/api'
import { TicketsLayout } from '@/features/tickets/components/tickets-layout'
import { views } from '@/features/tickets/model'
import { firstView } from '@/features/tickets/view'

const search = z.object({ view: z.catch(z.optional(z.enum(views)), undefined) })

export const Route = createFileRoute('/w/$workspace/tickets')({
  validateSearch: search,
  loaderDeps: ({ search: { view } }) => ({ view: view ?? firstView }),
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(ticketListQuery(context.workspace.id, deps))
  },
  component: TicketsLayout,
})
