import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Member, Page, Role } from '@/api/types'

export const membersQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['members', workspaceId],
    queryFn: ({ signal }): Promise<Page<Member>> =>
      api.get('/api/v1/workspaces/{workspaceId}/members', { path: { workspaceId }, query: { limit: 100 }, signal }),
  })

export type NewMember = { email: string; name?: string; role: Role }

export const addMember = (workspaceId: string, body: NewMember): Promise<Member> =>
  api.post('/api/v1/workspaces/{workspaceId}/members', { path: { workspaceId }, body })

export const changeRole = (workspaceId: string, accountId: string, role: Role): Promise<Member> =>
  api.patch('/api/v1/workspaces/{workspaceId}/members/{accountId}', {
    path: { workspaceId, accountId },
    body: { role },
  })

export const removeMember = (workspaceId: string, accountId: string): Promise<void> =>
  api.delete('/api/v1/workspaces/{workspaceId}/members/{accountId}', { path: { workspaceId, accountId } })
