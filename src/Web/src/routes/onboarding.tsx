import { createFileRoute } from '@tanstack/react-router'
import { OnboardingPage } from '@/features/onboarding/components/onboarding-page'
import { steps } from '@/features/onboarding/model'
import { requireMe } from '@/features/session/api'
import { oneOf, searchParams, text } from '@/lib/search-params'

const search = searchParams({
  workspace: text,
  step: oneOf(steps),
})

export const Route = createFileRoute('/onboarding')({
  validateSearch: search,
  beforeLoad: ({ context, location }) => requireMe(context.queryClient, location).then(() => undefined),
  component: Onboarding,
})

function Onboarding() {
  const { workspace, step } = Route.useSearch()
  return <OnboardingPage slug={workspace} asked={step} />
}
