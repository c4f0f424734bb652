import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import type { TicketDetail, TicketItem } from '@/api/types'
import { t } from '@/lib/i18n'
import { errorMessage } from '@/ui/error-state'
import { dismissToast, toast } from '@/ui/toast-store'
import { ticketKeys } from './api'
import { findTicket, patchTicket, refreshLists } from './cache'
import { inverseOf, revertTo, type TicketChange, toBody } from './model'

type Variables = { ticket: TicketItem; change: TicketChange; inverse: TicketChange; said: { id?: number } }

const changeKey = (workspaceId: string) => ['w', workspaceId, 'ticket-change'] as const

/** Changes properties at once on screen; the server's answer confirms or takes back exactly those fields. */
export function useChangeTicket(workspaceId: string) {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationKey: changeKey(workspaceId),
    meta: { inline: true },
    // One at a time per workspace keeps the versions of quick successive changes in order.
    scope: { id: `ticket-change-${workspaceId}` },
    mutationFn: ({ ticket, change }: Variables): Promise<TicketDetail> =>
      api.patch('/api/v1/workspaces/{workspaceId}/tickets/{ticketId}', {
        path: { workspaceId, ticketId: ticket.id },
        version: findTicket(client, workspaceId, ticket.id)?.version ?? ticket.version,
        body: toBody(change),
      }),
    onSuccess: (fresh, { ticket, change }) =>
      patchTicket(client, workspaceId, ticket.id, () => ({
        ...pick(fresh, change),
        version: fresh.version,
        lastActivityAt: fresh.lastActivityAt,
      })),
    onError: (error, { ticket, change, inverse, said }) => {
      if (said.id !== undefined) dismissToast(said.id)
      patchTicket(client, workspaceId, ticket.id, (now) => revertTo(now, change, inverse) as Partial<TicketItem>)
      const conflict = error instanceof ApiProblem && (error.status === 412 || error.code === 'version.mismatch')
      toast(conflict ? t('ticket.conflict', { number: ticket.number }) : errorMessage(error), { tone: 'error' })
    },
    onSettled: (_data, _error, { ticket }) => {
      if (client.isMutating({ mutationKey: changeKey(workspaceId) }) <= 1) settle(client, workspaceId, ticket)
    },
  })

  return (tickets: readonly TicketItem[], change: TicketChange, message?: string) => {
    const acts = tickets.map((ticket) => ({
      ticket,
      inverse: inverseOf(findTicket(client, workspaceId, ticket.id) ?? ticket, change),
    }))
    const said: Variables['said'] = {}
    const apply = (ticket: TicketItem, next: TicketChange, back: TicketChange) => {
      patchTicket(client, workspaceId, ticket.id, () => next as Partial<TicketItem>)
      mutation.mutate({ ticket, change: next, inverse: back, said })
    }
    for (const { ticket, inverse } of acts) apply(ticket, change, inverse)
    const undo = () => {
      for (const { ticket, inverse } of acts) apply(ticket, inverse, change)
    }
    if (message) said.id = toast(message, { undo })
  }
}

function settle(client: QueryClient, workspaceId: string, ticket: TicketItem) {
  void client.invalidateQueries({ queryKey: ticketKeys.detail(workspaceId, ticket.number) })
  void client.invalidateQueries({ queryKey: ticketKeys.events(workspaceId, ticket.id) })
  void client.invalidateQueries({ queryKey: ticketKeys.counts(workspaceId) })
  void refreshLists(client, workspaceId)
}

function pick(ticket: TicketItem, change: TicketChange): Partial<TicketItem> {
  const fields = Object.keys(change) as (keyof TicketChange)[]
  return Object.fromEntries(fields.map((field) => [field, ticket[field]]))
}
