import { createFileRoute } from '@tanstack/react-router'
import { outboundStatuses } from '@/features/outbound/api'
import { OutboundPage } from '@/features/outbound/components/outbound-page'
import { oneOf, searchParams } from '@/lib/search-params'

const search = searchParams({ status: oneOf(outboundStatuses) })

export const Route = createFileRoute('/w/$workspace/settings/outgoing')({ validateSearch: search, component: Outgoing })

function Outgoing() {
  return <OutboundPage status={Route.useSearch().status} />
}
