import { type Draft, isEmptyDraft, journal, remove, store } from './draft-store'

export type SaveState = 'idle' | 'saved' | 'failed'

const tab = crypto.randomUUID()
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('gopimi-drafts')
const watchers = new Map<string, Set<(foreign: boolean) => void>>()

const announce = (key: string) => {
  channel?.postMessage({ key, tab })
}
channel?.addEventListener('message', ({ data }: MessageEvent<{ key: string; tab: string }>) => {
  if (data.tab === tab) return
  for (const watcher of watchers.get(data.key) ?? []) watcher(true)
})

/** Tells when the draft was changed elsewhere: in another tab, or here by an undone sending. */
export function watchDraft(key: string, watcher: (foreign: boolean) => void) {
  const set = watchers.get(key) ?? new Set()
  watchers.set(key, set.add(watcher))
  return () => {
    set.delete(watcher)
  }
}

/** Writes one draft: at once to the journal, shortly after to the database, and never after it was cleared. */
export function createDraftWriter(key: string, onState: (state: SaveState) => void, wait = 250) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending: Draft | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let journalled = true

  const flush = () => {
    clearTimeout(timer)
    const draft = pending
    pending = undefined
    if (!draft) return queue
    const keep = !isEmptyDraft(draft)
    queue = queue.then(async () => {
      const written = keep ? await store(key, draft) : false
      if (!keep) await remove(key)
      onState(keep ? (written || journalled ? 'saved' : 'failed') : 'idle')
      announce(key)
    })
    return queue
  }
  return {
    write(draft: Draft) {
      pending = draft
      journalled = journal(key, draft)
      clearTimeout(timer)
      timer = setTimeout(flush, journalled ? wait : 0)
    },
    flush,
    clear() {
      clearTimeout(timer)
      pending = undefined
      queue = queue.then(() => remove(key)).then(() => announce(key))
      onState('idle')
      return queue
    },
  }
}

/** Puts a draft back from outside its composer and lets an open composer know. */
export async function putBack(key: string, draft: Draft) {
  journal(key, draft)
  await store(key, draft)
  announce(key)
  for (const watcher of watchers.get(key) ?? []) watcher(false)
}
