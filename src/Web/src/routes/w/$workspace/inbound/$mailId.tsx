import { createFileRoute } from '@tanstack/react-router'
import { inboundMailQuery } from '@/features/inbound/api'
import { InboundMailPage } from '@/features/inbound/components/inbound-mail-page'

export const Route = createFileRoute('/w/$workspace/inbound/$mailId')({
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(inboundMailQuery(context.workspace.id, params.mailId))
  },
  component: InboundMail,
})

function InboundMail() {
  const { mailId } = Route.useParams()
  return <InboundMailPage key={mailId} mailId={mailId} />
}
