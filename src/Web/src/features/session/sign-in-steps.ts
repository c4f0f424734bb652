import type { SignInChallenge } from '@/api/types'

export type SignInStep =
  | { at: 'password'; ended: boolean }
  | { at: 'code'; challenge: SignInChallenge; method: 'totp' | 'recovery_code' }

export type SignInTurn =
  | { kind: 'challenged'; challenge: SignInChallenge }
  | { kind: 'switched' }
  | { kind: 'restarted' }
  | { kind: 'ended' }

export const firstStep: SignInStep = { at: 'password', ended: false }

/** A sign-in goes from the password to the code and, whatever goes wrong there, back to the password. */
export function nextStep(step: SignInStep, turn: SignInTurn): SignInStep {
  switch (turn.kind) {
    case 'challenged':
      return { at: 'code', challenge: turn.challenge, method: 'totp' }
    case 'restarted':
      return firstStep
    case 'ended':
      return { at: 'password', ended: true }
    case 'switched':
      return step.at === 'code' ? { ...step, method: step.method === 'totp' ? 'recovery_code' : 'totp' } : step
  }
}

/** The six digits of an app's code, however they were typed or pasted; null while it is none. */
export function appCode(text: string) {
  const digits = text.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
