import { createFileRoute } from '@tanstack/react-router'
import { Page } from '@/ui/page'

export const Route = createFileRoute('/w/$workspace/tickets/')({
  component: () => <Page title="Tickets">{null}</Page>,
})
