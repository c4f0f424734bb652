import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { OnboardingPage } from '@/features/onboarding/components/onboarding-page'
import { steps } from '@/features/onboarding/model'
import { requireMe } from '@/features/session/api'

const search = z.object({
  workspace: z.catch(z.optional(z.string()), undefined),
  step: z.catch(z.optional(z.enum(steps)), undefined),
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
