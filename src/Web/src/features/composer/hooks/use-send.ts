import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api } from '@/api/client'
import { newIdempotencyKey } from '@/api/idempotency'
import { isProblem } from '@/api/problem'
import type { Message, TicketDetail, TicketStatus } from '@/api/types'
import { patchTicket } from '@/features/tickets/cache'
import type { Draft, DraftKind } from '@/lib/drafts/draft-store'
import { parseAddresses } from '../model'
import { useSending } from '../use-sending'

export type Send = { draft: Draft; status?: TicketStatus; lastSeen: string | undefined }

/** Sends a message; a reply can be taken back, with the status it set, while the server holds it. */
export function useSend(workspaceId: string, ticket: TicketDetail, kind: DraftKind) {
  const client = useQueryClient()
  const sending = useSending(ticket)
  // The key belongs to the text: trying the same text again must not send it twice.
  const attempt = useRef({ text: '', key: '' })

  return useMutation({
    meta: { inline: true },
    mutationFn: ({ draft, status, lastSeen }: Send): Promise<Message> => {
      const body = {
        kind,
        html: draft.html,
        attachmentIds: draft.attachments.map((each) => each.id),
        ...(kind === 'reply' && draft.cc !== undefined ? { cc: parseAddresses(draft.cc).addresses } : {}),
        ...(status ? { status } : {}),
        ...(kind === 'reply' && lastSeen ? { lastSeenMessageId: lastSeen } : {}),
      }
      const text = JSON.stringify(body)
      if (attempt.current.text !== text) attempt.current = { text, key: newIdempotencyKey() }
      return api.post('/api/v1/workspaces/{workspaceId}/tickets/{ticketId}/messages', {
        path: { workspaceId, ticketId: ticket.id },
        body,
        idempotencyKey: attempt.current.key,
      })
    },
    onError: (error) => isProblem(error, 'ticket.stale_thread') && sending.refresh(),
    onSuccess: (message, { draft, status }) => {
      attempt.current = { text: '', key: '' }
      if (status) patchTicket(client, workspaceId, ticket.id, () => ({ status }))
      sending.start(message, draft)
      sending.refresh()
    },
  })
}
