import { createStore } from '@/lib/store'

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
let nextId = 1

export const useToasts = store.use

/** Says what happened. With `undo` it can be taken back for eight seconds, by button or with Z. */
export function toast(message: string, options: Options = {}) {
  const id = nextId++
  const item: ToastItem = { id, message, tone: 'plain', duration: 8000, ...options }
  store.set([...store.get().slice(-2), item])
  return id
}

export function dismissToast(id: number) {
  store.set(store.get().filter((item) => item.id !== id))
}

export function undoLatest() {
  const latest = store.get().findLast((item) => item.undo)
  if (!latest) return
  dismissToast(latest.id)
  latest.undo?.()
}
