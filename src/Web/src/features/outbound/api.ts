import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { OutboundMail, OutboundStatus, Page } from '@/api/types'

export const outboundStatuses = [
  'queued',
  'sending',
  'sent',
  'failed',
  'uncertain',
  'cancelled',
] as const satisfies readonly OutboundStatus[]

export const outboundQuery = (workspaceId: string, status: OutboundStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ['outbound', workspaceId, status ?? 'all'],
    queryFn: ({ signal, pageParam }): Promise<Page<OutboundMail>> =>
      api.get('/api/v1/workspaces/{workspaceId}/outbound-mails', {
        path: { workspaceId },
        query: { status, after: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
