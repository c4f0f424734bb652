import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { ApiRequest, Page } from '@/api/types'
import { spanOf } from '@/lib/days'

export const statuses = ['2xx', '4xx', '5xx'] as const

/** As the address has it. */
export type RequestFilter = {
  token?: string | undefined
  person?: string | undefined
  status?: (typeof statuses)[number] | undefined
  from?: string | undefined
  to?: string | undefined
}

export const requestsQuery = (workspaceId: string, { from, to, ...filter }: RequestFilter) =>
  infiniteQueryOptions({
    queryKey: ['api-log', workspaceId, filter, from, to],
    queryFn: ({ signal, pageParam }): Promise<Page<ApiRequest>> =>
      api.get('/api/v1/workspaces/{workspaceId}/api-requests', {
        path: { workspaceId },
        query: { ...filter, ...spanOf(from, to), after: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
