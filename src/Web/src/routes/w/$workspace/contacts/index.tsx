import { createFileRoute } from '@tanstack/react-router'
import { Page } from '@/ui/page'

export const Route = createFileRoute('/w/$workspace/contacts/')({
  component: () => <Page title="Contacts">{null}</Page>,
})
