import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type {
  Agent,
  HeldMail,
  Message,
  Page,
  TagCount,
  TicketCounts,
  TicketDetail,
  TicketEvent,
  TicketItem,
  TicketView,
} from '@/api/types'

export type TicketFilter = { view: TicketView; requester?: string | undefined }

export const ticketKeys = {
  all: (workspaceId: string) => ['w', workspaceId, 'tickets'] as const,
  lists: (workspaceId: string) => [...ticketKeys.all(workspaceId), 'list'] as const,
  list: (workspaceId: string, filter: TicketFilter) => [...ticketKeys.lists(workspaceId), filter] as const,
  counts: (workspaceId: string) => [...ticketKeys.all(workspaceId), 'counts'] as const,
  details: (workspaceId: string) => [...ticketKeys.all(workspaceId), 'detail'] as const,
  detail: (workspaceId: string, number: number) => [...ticketKeys.details(workspaceId), number] as const,
  messages: (workspaceId: string, ticketId: string) => [...ticketKeys.all(workspaceId), 'messages', ticketId] as const,
  events: (workspaceId: string, ticketId: string) => [...ticketKeys.all(workspaceId), 'events', ticketId] as const,
  agents: (workspaceId: string) => ['w', workspaceId, 'agents'] as const,
  tags: (workspaceId: string) => ['w', workspaceId, 'tags'] as const,
}

const PAGE = 100

export const fetchTicketPage = (
  workspaceId: string,
  filter: TicketFilter,
  after: string | undefined,
  signal?: AbortSignal,
): Promise<Page<TicketItem>> =>
  api.get('/api/v1/workspaces/{workspaceId}/tickets', {
    path: { workspaceId },
    query: { view: filter.view, requester: filter.requester, after, limit: PAGE },
    ...(signal ? { signal } : {}),
  })

/** Kept fresh by `refreshLists`, which asks for the head only: refetching every loaded page would grow with the list. */
export const ticketListQuery = (workspaceId: string, filter: TicketFilter) =>
  infiniteQueryOptions({
    queryKey: ticketKeys.list(workspaceId, filter),
    queryFn: ({ pageParam, signal }) => fetchTicketPage(workspaceId, filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

export const ticketCountsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ticketKeys.counts(workspaceId),
    queryFn: ({ signal }): Promise<TicketCounts> =>
      api.get('/api/v1/workspaces/{workspaceId}/tickets/counts', { path: { workspaceId }, signal }),
    staleTime: 5_000,
  })

export const ticketQuery = (workspaceId: string, number: number) =>
  queryOptions({
    queryKey: ticketKeys.detail(workspaceId, number),
    queryFn: ({ signal }): Promise<TicketDetail> =>
      api.get('/api/v1/workspaces/{workspaceId}/tickets/by-number/{number}', { path: { workspaceId, number }, signal }),
    staleTime: 10_000,
  })

/** Pages from newest to older; within a page oldest first. */
export const messagesQuery = (workspaceId: string, ticketId: string) =>
  infiniteQueryOptions({
    queryKey: ticketKeys.messages(workspaceId, ticketId),
    queryFn: ({ pageParam, signal }): Promise<Page<Message>> =>
      api.get('/api/v1/workspaces/{workspaceId}/tickets/{ticketId}/messages', {
        path: { workspaceId, ticketId },
        query: { after: pageParam, limit: 30 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 10_000,
  })

export const eventsQuery = (workspaceId: string, ticketId: string) =>
  queryOptions({
    queryKey: ticketKeys.events(workspaceId, ticketId),
    queryFn: ({ signal }): Promise<Page<TicketEvent>> =>
      api.get('/api/v1/workspaces/{workspaceId}/tickets/{ticketId}/events', {
        path: { workspaceId, ticketId },
        query: { limit: 100 },
        signal,
      }),
    staleTime: 10_000,
  })

export const agentsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ticketKeys.agents(workspaceId),
    queryFn: ({ signal }): Promise<{ items: Agent[] }> =>
      api.get('/api/v1/workspaces/{workspaceId}/agents', { path: { workspaceId }, signal }),
    staleTime: 5 * 60_000,
  })

export const tagsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ticketKeys.tags(workspaceId),
    queryFn: ({ signal }): Promise<{ items: TagCount[] }> =>
      api.get('/api/v1/workspaces/{workspaceId}/tags', { path: { workspaceId }, signal }),
    staleTime: 5 * 60_000,
  })

/** The few latest tickets of one person. */
export const requesterTicketsQuery = (workspaceId: string, email: string) =>
  queryOptions({
    queryKey: [...ticketKeys.all(workspaceId), 'requester', email],
    queryFn: ({ signal }): Promise<Page<TicketItem>> =>
      api.get('/api/v1/workspaces/{workspaceId}/tickets', {
        path: { workspaceId },
        query: { view: 'all', requester: email, limit: 4 },
        signal,
      }),
    staleTime: 60_000,
  })

export const heldMailsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['w', workspaceId, 'held-mails'],
    queryFn: ({ signal }): Promise<Page<HeldMail>> =>
      api.get('/api/v1/workspaces/{workspaceId}/held-mails', { path: { workspaceId }, query: { limit: 50 }, signal }),
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
  })
