import { createFileRoute } from '@tanstack/react-router'
import { Page } from '@/ui/page'

export const Route = createFileRoute('/w/$workspace/settings/')({
  component: () => <Page title="Settings">{null}</Page>,
})
