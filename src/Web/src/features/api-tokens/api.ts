import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { ApiToken, CreatedApiToken, Page, TokenScope } from '@/api/types'

export const tokensQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['api-tokens', workspaceId],
    queryFn: ({ signal }): Promise<Page<ApiToken>> =>
      api.get('/api/v1/workspaces/{workspaceId}/api-tokens', { path: { workspaceId }, query: { limit: 100 }, signal }),
  })

export type NewToken = { name: string; scopes: TokenScope[]; expiresAt?: string }

export const createToken = (workspaceId: string, body: NewToken): Promise<CreatedApiToken> =>
  api.post('/api/v1/workspaces/{workspaceId}/api-tokens', { path: { workspaceId }, body })

export const revokeToken = (workspaceId: string, tokenId: string): Promise<void> =>
  api.delete('/api/v1/workspaces/{workspaceId}/api-tokens/{tokenId}', { path: { workspaceId, tokenId } })
