import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '@/api/client'
import type { NotificationItem, Page } from '@/api/types'

export const notificationKeys = {
  all: (workspaceId: string) => ['w', workspaceId, 'notifications'] as const,
  list: (workspaceId: string) => [...notificationKeys.all(workspaceId), 'list'] as const,
  unread: (workspaceId: string) => [...notificationKeys.all(workspaceId), 'unread'] as const,
}

export const unreadQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: notificationKeys.unread(workspaceId),
    queryFn: ({ signal }): Promise<{ count: number }> =>
      api.get('/api/v1/workspaces/{workspaceId}/notifications/unread-count', { path: { workspaceId }, signal }),
    refetchInterval: 60_000,
  })

export const notificationsQuery = (workspaceId: string) =>
  infiniteQueryOptions({
    queryKey: notificationKeys.list(workspaceId),
    queryFn: ({ pageParam, signal }): Promise<Page<NotificationItem>> =>
      api.get('/api/v1/workspaces/{workspaceId}/notifications', {
        path: { workspaceId },
        query: { after: pageParam, limit: 20 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

type Pages = InfiniteData<Page<NotificationItem>, string | undefined>
/** The last one is younger than the generated types of the API. */
type Which = { ids: string[] } | { all: true } | { ticketId: string }
type KnownBody = { ids: string[] } | { all: true }

const matches = (which: Which, item: NotificationItem) =>
  'all' in which || ('ids' in which ? which.ids.includes(item.id) : which.ticketId === item.ticketId)

function setRead(client: QueryClient, workspaceId: string, which: Which, readAt: string) {
  client.setQueryData<Pages>(notificationKeys.list(workspaceId), (data) =>
    data
      ? {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (!item.readAt && matches(which, item) ? { ...item, readAt } : item)),
          })),
        }
      : data,
  )
  client.setQueryData<{ count: number }>(notificationKeys.unread(workspaceId), (old) =>
    old && !('ticketId' in which) ? { count: 'all' in which ? 0 : Math.max(0, old.count - which.ids.length) } : old,
  )
}

/** Marked at once; the server's own count follows. */
export function useMarkRead(workspaceId: string, quiet = false) {
  const client = useQueryClient()
  return useMutation({
    meta: { inline: quiet },
    mutationFn: (body: Which): Promise<void> =>
      api.post('/api/v1/workspaces/{workspaceId}/notifications/read', {
        path: { workspaceId },
        body: body as KnownBody,
      }),
    onMutate: (which) => setRead(client, workspaceId, which, new Date().toISOString()),
    onSettled: () => client.invalidateQueries({ queryKey: notificationKeys.all(workspaceId) }),
  })
}

/** Who has the ticket before their eyes has read what the bell says about it. */
export function useReadByLooking(workspaceId: string, ticketId: string) {
  const count = useQuery(unreadQuery(workspaceId)).data?.count ?? 0
  const { mutate } = useMarkRead(workspaceId, true)
  const told = useRef({ ticketId: '', count: 0 })
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return
      const news = told.current.ticketId !== ticketId || count > told.current.count
      told.current = { ticketId, count }
      if (news && count > 0) mutate({ ticketId })
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [ticketId, count, mutate])
}
