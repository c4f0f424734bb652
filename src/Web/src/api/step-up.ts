import { createStore } from '@/lib/store'
import { ApiProblem } from './problem'

type Waiter = { proved: () => void; cancelled: () => void }

const asked = createStore(false)
let waiters: Waiter[] = []

export const useStepUpAsked = asked.use

export const needsStepUp = (problem: ApiProblem) => problem.status === 403 && problem.code === 'step_up.required'

/** The person would rather not: whoever asked fails, but nobody has to say so. */
export class StepUpCancelled extends ApiProblem {
  constructor(refusal: ApiProblem) {
    super(refusal.status, { detail: refusal.message, code: 'step_up.cancelled' })
  }
}

/** Resolves once the person has proved again who they are; several acts wait for the same proof. */
export function stepUp(refusal: ApiProblem): Promise<void> {
  asked.set(true)
  return new Promise<void>((resolve, reject) => {
    waiters.push({ proved: resolve, cancelled: () => reject(new StepUpCancelled(refusal)) })
  })
}

function settle(each: (waiter: Waiter) => void) {
  const waiting = waiters
  waiters = []
  asked.set(false)
  waiting.forEach(each)
}

export const stepUpDone = () => settle((waiter) => waiter.proved())
export const stepUpCancelled = () => settle((waiter) => waiter.cancelled())
