import type { Message } from '@/api/types'
import { type Draft, load } from '@/lib/drafts/draft-store'
import { putBack } from '@/lib/drafts/draft-writer'
import { createStore } from '@/lib/store'
import { offerUndo } from '@/lib/undo'

/** A reply the server still holds back. */
export type Sending = {
  messageId: string
  workspaceId: string
  ticketId: string
  number: number
  draftKey: string
  draft: Draft
  deadline: number
  window: number
  undo: () => void
}

const store = createStore<readonly Sending[]>([])
const ends = new Map<string, () => void>()

export const useSendings = store.use

type Start = Omit<Sending, 'undo' | 'deadline' | 'window' | 'messageId'> & { message: Message }
type Handlers = { onUndo: (sending: Sending) => void; onGone: () => void }

/**
 * Offers to take the reply back for as long as the server holds it. Right after sending the length comes from the
 * server's own two times, so that a wrong clock here does no harm; later, after a reload, what is left of it.
 */
export function startSending({ message, ...rest }: Start, { onUndo, onGone }: Handlers, resumedAt?: number) {
  const { delivery } = message
  if (delivery?.state !== 'pending' || ends.has(message.id)) return
  const window = Date.parse(delivery.sendAt) - Date.parse(message.createdAt)
  const left = resumedAt === undefined ? window : Math.min(window, Date.parse(delivery.sendAt) - resumedAt)
  if (left <= 0) return
  const undo = () => onUndo(sending)
  const sending: Sending = { ...rest, messageId: message.id, window, deadline: Date.now() + left, undo }
  const withdraw = offerUndo(undo)
  const timer = setTimeout(() => {
    endSending(message.id)
    onGone()
  }, left)
  ends.set(message.id, () => {
    clearTimeout(timer)
    withdraw()
  })
  store.set([...store.get(), sending])
}

export function endSending(messageId: string) {
  ends.get(messageId)?.()
  ends.delete(messageId)
  store.set(store.get().filter((each) => each.messageId !== messageId))
}

/** Back into the composer: above whatever has been written there since. */
export async function restoreDraft({ draftKey, draft }: Sending, withdrawn: Message) {
  const current = await load(draftKey)
  await putBack(draftKey, {
    html: (withdrawn.html ?? draft.html) + (current?.html ?? ''),
    cc: draft.cc ?? current?.cc,
    attachments: [...draft.attachments, ...(current?.attachments ?? [])],
    seen: draft.seen,
    updatedAt: Date.now(),
  })
}
