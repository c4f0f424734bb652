import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { api } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import type { Message, TicketDetail } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { ticketKeys } from '@/features/tickets/api'
import { refreshLists } from '@/features/tickets/cache'
import { useTicketView } from '@/features/tickets/view'
import { type Draft, draftKey } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { errorMessage } from '@/ui/error-state'
import { toast } from '@/ui/toast-store'
import { endSending, restoreDraft, type Sending, startSending } from './sending'

/** What follows a sent reply: the seconds in which it can be taken back. */
export function useSending(ticket: TicketDetail) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const workspace = useWorkspace()
  const view = useTicketView()
  const { id: workspaceId, slug, accountId } = workspace
  const { id: ticketId, number } = ticket

  const refresh = useCallback(() => {
    void client.invalidateQueries({ queryKey: ticketKeys.messages(workspaceId, ticketId) })
    void client.invalidateQueries({ queryKey: ticketKeys.detail(workspaceId, number) })
    void client.invalidateQueries({ queryKey: ticketKeys.events(workspaceId, ticketId) })
    void client.invalidateQueries({ queryKey: ticketKeys.counts(workspaceId) })
    void refreshLists(client, workspaceId)
  }, [client, workspaceId, ticketId, number])

  const undo = useCallback(
    async (sending: Sending) => {
      endSending(sending.messageId)
      try {
        const withdrawn: Message = await api.delete(
          '/api/v1/workspaces/{workspaceId}/tickets/{ticketId}/messages/{messageId}',
          { path: { workspaceId, ticketId, messageId: sending.messageId } },
        )
        await restoreDraft(sending, withdrawn)
        toast(t('sending.undone'))
        void navigate({ to: '/w/$workspace/tickets/$number', params: { workspace: slug, number }, search: { view } })
      } catch (error) {
        const late = error instanceof ApiProblem && error.status === 409
        toast(late ? t('sending.tooLate') : errorMessage(error), { tone: 'error' })
      }
      refresh()
    },
    [navigate, workspaceId, slug, ticketId, number, view, refresh],
  )

  const start = useCallback(
    (message: Message, draft: Draft, resumedAt?: number) =>
      startSending(
        {
          message,
          draft,
          workspaceId,
          ticketId,
          number,
          draftKey: draftKey(workspaceId, accountId, ticketId, 'reply'),
        },
        { onUndo: (sending) => void undo(sending), onGone: refresh },
        resumedAt,
      ),
    [workspaceId, accountId, ticketId, number, undo, refresh],
  )
  return { start, refresh }
}

/** After a reload, and in other tabs: replies of mine that are still held can be taken back there too. */
export function useResumedSendings(ticket: TicketDetail, messages: readonly Message[]) {
  const { start } = useSending(ticket)
  const { accountId } = useWorkspace()
  useEffect(() => {
    for (const message of messages) {
      if (message.delivery?.state !== 'pending' || message.author.id !== accountId) continue
      const attachments = message.attachments.map(({ id, name, type, size }) => ({ id, name, type, size }))
      start(message, { html: message.html ?? '', attachments, updatedAt: 0 }, Date.now())
    }
  }, [messages, accountId, start])
}
