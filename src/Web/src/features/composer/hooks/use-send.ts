import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { api } from '@/api/client'
import { newIdempotencyKey } from '@/api/idempotency'
import { ApiProblem } from '@/api/problem'
import type { Message, TicketDetail, TicketStatus } from '@/api/types'
import { ticketKeys } from '@/features/tickets/api'
import { patchTicket, refreshLists } from '@/features/tickets/cache'
import { useChangeTicket } from '@/features/tickets/change'
import { useTicketView } from '@/features/tickets/view'
import type { Draft, DraftKind } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { errorMessage } from '@/ui/error-state'
import { toast } from '@/ui/toast-store'
import { parseAddresses } from '../model'
import { endSending, restoreDraft, type Sending, startSending } from '../sending'

type Options = { workspace: { id: string; slug: string }; ticket: TicketDetail; kind: DraftKind; draftKey: string }
export type Send = { draft: Draft; status?: TicketStatus; lastSeen: string | undefined }

/** Sends a message; a reply can be taken back while the server holds it. */
export function useSend({ workspace, ticket, kind, draftKey }: Options) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const view = useTicketView()
  const changeTicket = useChangeTicket(workspace.id)
  // The key belongs to the text: trying the same text again must not send it twice.
  const attempt = useRef({ text: '', key: '' })
  const path = { workspaceId: workspace.id, ticketId: ticket.id }

  const refresh = () => {
    void client.invalidateQueries({ queryKey: ticketKeys.messages(workspace.id, ticket.id) })
    void client.invalidateQueries({ queryKey: ticketKeys.detail(workspace.id, ticket.number) })
    void client.invalidateQueries({ queryKey: ticketKeys.events(workspace.id, ticket.id) })
    void client.invalidateQueries({ queryKey: ticketKeys.counts(workspace.id) })
    void refreshLists(client, workspace.id)
  }

  const undo = async (sending: Sending) => {
    endSending(sending.messageId)
    try {
      const withdrawn: Message = await api.delete(
        '/api/v1/workspaces/{workspaceId}/tickets/{ticketId}/messages/{messageId}',
        { path: { ...path, messageId: sending.messageId } },
      )
      await restoreDraft(sending, withdrawn)
      if (sending.statusBefore) changeTicket([ticket], { status: sending.statusBefore })
      toast(t('sending.undone'))
      refresh()
      void navigate({
        to: '/w/$workspace/tickets/$number',
        params: { workspace: workspace.slug, number: ticket.number },
        search: { view },
      })
    } catch (error) {
      const late = error instanceof ApiProblem && error.status === 409
      toast(late ? t('sending.tooLate') : errorMessage(error), { tone: 'error' })
      refresh()
    }
  }

  return useMutation({
    meta: { inline: true },
    mutationFn: ({ draft, status, lastSeen }: Send): Promise<Message> => {
      const body = {
        kind,
        html: draft.html,
        attachmentIds: draft.attachments.map((each) => each.id),
        ...(kind === 'reply' && draft.cc ? { cc: parseAddresses(draft.cc).addresses } : {}),
        ...(status ? { status } : {}),
        ...(kind === 'reply' && lastSeen ? { lastSeenMessageId: lastSeen } : {}),
      }
      const text = JSON.stringify(body)
      if (attempt.current.text !== text) attempt.current = { text, key: newIdempotencyKey() }
      return api.post('/api/v1/workspaces/{workspaceId}/tickets/{ticketId}/messages', {
        path,
        body,
        idempotencyKey: attempt.current.key,
      })
    },
    onSuccess: (message, { draft, status }) => {
      attempt.current = { text: '', key: '' }
      if (status) patchTicket(client, workspace.id, ticket.id, () => ({ status }))
      if (kind === 'reply') {
        const statusBefore = status && status !== ticket.status ? ticket.status : undefined
        const { id: workspaceId } = workspace
        const { number, id: ticketId } = ticket
        startSending(
          { message, workspaceId, ticketId, number, draftKey, draft, statusBefore },
          (sending) => void undo(sending),
          refresh,
        )
      }
      refresh()
    },
  })
}
