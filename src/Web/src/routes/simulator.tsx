import { createFileRoute } from '@tanstack/react-router'
import { Page } from '@/ui/page'

export const Route = createFileRoute('/simulator')({
  component: () => <Page title="Mail simulator">{null}</Page>,
})
