import { createStore } from '@/lib/store'

type Waiter = { resolve: () => void; reject: (reason: unknown) => void }

const lost = createStore(false)
let waiters: Waiter[] = []

export const useSessionLost = lost.use

/** Whether the sign-in dialog is open: what is asked for meanwhile would only be refused. */
export const isSessionLost = lost.get

/** Resolves when the person has signed in again. */
export function sessionLost(): Promise<void> {
  lost.set(true)
  return new Promise((resolve, reject) => {
    waiters.push({ resolve, reject })
  })
}

export function sessionRestored() {
  const waiting = waiters
  waiters = []
  lost.set(false)
  for (const waiter of waiting) waiter.resolve()
}
