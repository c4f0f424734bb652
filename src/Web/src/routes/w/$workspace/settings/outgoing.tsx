import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { outboundStatuses } from '@/features/outbound/api'
import { OutboundPage } from '@/features/outbound/components/outbound-page'

const search = z.object({ status: z.catch(z.optional(z.enum(outboundStatuses)), undefined) })

export const Route = createFileRoute('/w/$workspace/settings/outgoing')({ validateSearch: search, component: Outgoing })

function Outgoing() {
  return <OutboundPage status={Route.useSearch().status} />
}
