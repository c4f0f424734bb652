import { createStore } from './store'

const stack = createStore<readonly (() => void)[]>([])

/** What Z would take back now. */
export const useLatestUndo = () => stack.use().at(-1)
export const canUndo = () => stack.get().length > 0

/** Offers to take the latest act back; the returned function withdraws the offer. */
export function offerUndo(run: () => void) {
  stack.set([...stack.get(), run])
  return () => stack.set(stack.get().filter((each) => each !== run))
}

/** Z takes back what happened last, whatever it was. */
export function undoLatest() {
  const latest = stack.get().at(-1)
  if (!latest) return
  stack.set(stack.get().slice(0, -1))
  latest()
}
