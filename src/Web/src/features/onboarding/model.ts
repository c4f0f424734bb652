import type { WorkspaceSummary } from '@/api/types'

export const steps = ['workspace', 'address', 'invite'] as const
export type Step = (typeof steps)[number]

/** Where a person left off: without a workspace there is only the first step, with one it lies behind them. */
export function currentStep(workspace: WorkspaceSummary | undefined, asked: Step | undefined): Step {
  if (!workspace) return 'workspace'
  return asked === 'invite' ? 'invite' : 'address'
}
