import type { Message, TicketStatus } from '@/api/types'
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
  /** What the ticket's status was before it was set in the same act. */
  statusBefore: TicketStatus | undefined
  deadline: number
  window: number
  undo: () => void
}

const store = createStore<readonly Sending[]>([])
const ends = new Map<string, () => void>()

export const useSendings = store.use

type Start = Omit<Sending, 'undo' | 'deadline' | 'window' | 'messageId'> & { message: Message }

/** The length of the window comes from the server's own two times, so that a wrong clock here does no harm. */
export function startSending({ message, ...rest }: Start, onUndo: (sending: Sending) => void, onGone: () => void) {
  const { delivery } = message
  if (delivery?.state !== 'pending') return
  const window = Date.parse(delivery.sendAt) - Date.parse(message.createdAt)
  if (window <= 0) return
  const undo = () => onUndo(sending)
  const sending: Sending = { ...rest, messageId: message.id, window, deadline: Date.now() + window, undo }
  store.set([...store.get(), sending])
  const withdraw = offerUndo(undo)
  const timer = setTimeout(() => {
    endSending(message.id)
    onGone()
  }, window)
  ends.set(message.id, () => {
    clearTimeout(timer)
    withdraw()
  })
}

export function endSending(messageId: string) {
  store.set(store.get().filter((each) => each.messageId !== messageId))
  ends.get(messageId)?.()
  ends.delete(messageId)
}

/** Back into the composer: above whatever has been written there since. */
export async function restoreDraft({ draftKey, draft }: Sending, withdrawn: Message) {
  const current = await load(draftKey)
  await putBack(draftKey, {
    html: (withdrawn.html ?? draft.html) + (current?.html ?? ''),
    cc: draft.cc || (current?.cc ?? ''),
    attachments: [...draft.attachments, ...(current?.attachments ?? [])],
    seen: draft.seen,
    updatedAt: Date.now(),
  })
}
