import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { ContactItem, Page } from '@/api/types'

export const contactSearchQuery = (workspaceId: string, q: string) =>
  queryOptions({
    queryKey: ['w', workspaceId, 'contact-search', q],
    queryFn: ({ signal }): Promise<Page<ContactItem>> =>
      api.get('/api/v1/workspaces/{workspaceId}/contacts', { path: { workspaceId }, query: { q, limit: 5 }, signal }),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  })
