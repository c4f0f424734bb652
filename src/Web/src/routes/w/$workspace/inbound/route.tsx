import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { inboundListQuery } from '@/features/inbound/api'
import { InboundLayout } from '@/features/inbound/components/inbound-layout'
import { inboundStatuses } from '@/features/inbound/model'

const search = z.object({ status: z.catch(z.optional(z.enum(inboundStatuses)), undefined) })

export const Route = createFileRoute('/w/$workspace/inbound')({
  validateSearch: search,
  loaderDeps: ({ search: { status } }) => ({ status }),
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(inboundListQuery(context.workspace.id, deps.status))
  },
  component: Inbound,
})

function Inbound() {
  return <InboundLayout status={Route.useSearch().status} />
}
