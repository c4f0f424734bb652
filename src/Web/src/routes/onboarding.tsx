import { createFileRoute } from '@tanstack/react-router'
import { Page } from '@/ui/page'

export const Route = createFileRoute('/onboarding')({
  component: () => <Page title="Onboarding">{null}</Page>,
})
