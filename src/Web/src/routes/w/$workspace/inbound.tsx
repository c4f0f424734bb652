import { createFileRoute } from '@tanstack/react-router'
import { Page } from '@/ui/page'

export const Route = createFileRoute('/w/$workspace/inbound')({
  component: () => <Page title="Inbound mail">{null}</Page>,
})
