import { createStore as createDb, del, entries, get, set } from 'idb-keyval'

export type DraftAttachment = { id: string; name: string; type: string; size: number }
export type Draft = {
  html: string
  /** Undefined: whoever is on the ticket anyway. */
  cc?: string | undefined
  attachments: DraftAttachment[]
  updatedAt: number
  /** The newest message on screen when the draft was last touched. */
  seen?: string | undefined
}
export type DraftKind = 'reply' | 'note'

const PREFIX = 'gopimi.draft:'
const JOURNAL_LIMIT = 200_000
const MAX_AGE = 30 * 24 * 3600_000

let database: ReturnType<typeof createDb> | undefined
const db = () => {
  if (typeof indexedDB === 'undefined') return undefined
  database ??= createDb('gopimi-drafts', 'drafts')
  return database
}

export const draftKey = (workspaceId: string, accountId: string, ticketId: string, kind: DraftKind) =>
  `${workspaceId}:${accountId}:${ticketId}:${kind}`

export const isEmptyDraft = (draft: Pick<Draft, 'html' | 'attachments'>) =>
  draft.attachments.length === 0 && draft.html.replace(/<(?!img)[^>]*>|&nbsp;|\s/g, '') === ''

/** Synchronous, on every change: it survives a killed tab, which a database transaction may not. */
export function journal(key: string, draft: Draft): boolean {
  try {
    const text = JSON.stringify(draft)
    if (text.length > JOURNAL_LIMIT) {
      localStorage.removeItem(PREFIX + key)
      return false
    }
    localStorage.setItem(PREFIX + key, text)
    return true
  } catch {
    return false
  }
}

export function peek(key: string): Draft | undefined {
  try {
    const text = localStorage.getItem(PREFIX + key)
    return text ? (JSON.parse(text) as Draft) : undefined
  } catch {
    return undefined
  }
}

/** The newer of the two copies wins. */
export async function load(key: string): Promise<Draft | undefined> {
  const journalled = peek(key)
  const stored = await fromDb((store) => get<Draft>(key, store))
  if (!journalled || !stored) return journalled ?? stored
  return journalled.updatedAt >= stored.updatedAt ? journalled : stored
}

export async function store(key: string, draft: Draft): Promise<boolean> {
  const written = await fromDb((each) => set(key, draft, each).then(() => true))
  return written ?? false
}

export async function remove(key: string) {
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {
    // Without storage there is nothing to remove.
  }
  await fromDb((each) => del(key, each))
}

export async function sweep(now = Date.now()) {
  const old = (await fromDb((each) => entries<string, Draft>(each))) ?? []
  await Promise.all(old.filter(([, draft]) => now - draft.updatedAt > MAX_AGE).map(([key]) => remove(key)))
}

async function fromDb<T>(use: (store: NonNullable<ReturnType<typeof db>>) => Promise<T>): Promise<T | undefined> {
  try {
    const opened = db()
    return opened ? await use(opened) : undefined
  } catch {
    // Private windows and full disks: the journal remains.
    return undefined
  }
}
