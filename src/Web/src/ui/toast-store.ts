import { createStore } from '@/lib/store'
import { offerUndo } from '@/lib/undo'

export type ToastItem = {
  id: number
  message: string
  tone: 'plain' | 'error'
  duration: number
  undo?: (() => void) | undefined
  action?: { label: string; run: () => void } | undefined
}

type Options = Partial<Pick<ToastItem, 'tone' | 'duration' | 'undo' | 'action'>>

const store = createStore<readonly ToastItem[]>([])
const withdrawals = new Map<number, () => void>()
let nextId = 1

export const useToasts = store.use

/** Says what happened. With `undo` it can be taken back for eight seconds, by button or with Z. */
export function toast(message: string, options: Options = {}) {
  const id = nextId++
  const { undo, ...rest } = options
  const run = undo
    ? () => {
        dismissToast(id)
        undo()
      }
    : undefined
  for (const old of store.get().slice(0, -2)) dismissToast(old.id)
  store.set([...store.get(), { id, message, tone: 'plain', duration: 8000, ...rest, undo: run }])
  if (run) withdrawals.set(id, offerUndo(run))
  return id
}

export function dismissToast(id: number) {
  store.set(store.get().filter((item) => item.id !== id))
  withdrawals.get(id)?.()
  withdrawals.delete(id)
}
