import { createFileRoute } from '@tanstack/react-router'
import { inboundListQuery } from '@/features/inbound/api'
import { InboundLayout } from '@/features/inbound/components/inbound-layout'
import { inboundStatuses } from '@/features/inbound/model'
import { oneOf, searchParams } from '@/lib/search-params'

const search = searchParams({ status: oneOf(inboundStatuses) })

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
