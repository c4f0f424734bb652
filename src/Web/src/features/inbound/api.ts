import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { HeldMail, InboundMail, InboundMailItem, InboundStatus, Page, TicketDetail } from '@/api/types'

const mailPath = '/api/v1/workspaces/{workspaceId}/inbound-mails/{inboundMailId}'

export const inboundKey = (workspaceId: string) => ['inbound', workspaceId] as const

export const inboundListQuery = (workspaceId: string, status: InboundStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: [...inboundKey(workspaceId), 'list', status ?? 'all'],
    queryFn: ({ signal, pageParam }): Promise<Page<InboundMailItem>> =>
      api.get('/api/v1/workspaces/{workspaceId}/inbound-mails', {
        path: { workspaceId },
        query: { status, after: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const inboundMailQuery = (workspaceId: string, inboundMailId: string) =>
  queryOptions({
    queryKey: [...inboundKey(workspaceId), 'mail', inboundMailId],
    queryFn: ({ signal }): Promise<InboundMail> => api.get(mailPath, { path: { workspaceId, inboundMailId }, signal }),
  })

export const replayMail = (workspaceId: string, inboundMailId: string): Promise<void> =>
  api.post(`${mailPath}/replay`, { path: { workspaceId, inboundMailId } })

export const rawMailUrl = (workspaceId: string, inboundMailId: string) =>
  `/api/v1/workspaces/${workspaceId}/inbound-mails/${inboundMailId}/raw`

export const heldMailsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: [...inboundKey(workspaceId), 'held'],
    queryFn: ({ signal }): Promise<Page<HeldMail>> =>
      api.get('/api/v1/workspaces/{workspaceId}/held-mails', { path: { workspaceId }, query: { limit: 100 }, signal }),
  })

/** Mails name their ticket by id; people and addresses know it by number. */
export const ticketNumberQuery = (workspaceId: string, ticketId: string) =>
  queryOptions({
    queryKey: ['ticket-number', workspaceId, ticketId],
    queryFn: async ({ signal }): Promise<number> => {
      const ticket: TicketDetail = await api.get('/api/v1/workspaces/{workspaceId}/tickets/{ticketId}', {
        path: { workspaceId, ticketId },
        signal,
      })
      return ticket.number
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
