import { useMe } from '@/features/session/api'
import { currentStep, type Step } from '../model'
import { AddressStep } from './address-step'
import { InviteStep } from './invite-step'
import { OnboardingFrame } from './onboarding-frame'
import { WorkspaceStep } from './workspace-step'

export function OnboardingPage({ slug, asked }: { slug: string | undefined; asked: Step | undefined }) {
  const me = useMe()
  const workspace = me.workspaces.find((each) => each.slug === slug)
  const step = currentStep(workspace, asked)
  return (
    <OnboardingFrame step={step} workspace={workspace}>
      {workspace && step === 'address' ? <AddressStep key="address" workspace={workspace} /> : null}
      {workspace && step === 'invite' ? <InviteStep key="invite" workspace={workspace} /> : null}
      {step === 'workspace' ? <WorkspaceStep key="workspace" /> : null}
    </OnboardingFrame>
  )
}
