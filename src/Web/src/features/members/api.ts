import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Invitation, Member, Page, Role } from '@/api/types'

export const membersQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['members', workspaceId],
    queryFn: ({ signal }): Promise<Page<Member>> =>
      api.get('/api/v1/workspaces/{workspaceId}/members', { path: { workspaceId }, query: { limit: 100 }, signal }),
  })

export const changeRole = (workspaceId: string, accountId: string, role: Role): Promise<Member> =>
  api.patch('/api/v1/workspaces/{workspaceId}/members/{accountId}', {
    path: { workspaceId, accountId },
    body: { role },
  })

export const removeMember = (workspaceId: string, accountId: string, reassignTo?: string): Promise<void> =>
  api.delete('/api/v1/workspaces/{workspaceId}/members/{accountId}', {
    path: { workspaceId, accountId },
    query: reassignTo ? { reassignTo } : {},
  })

export const leaveWorkspace = (workspaceId: string): Promise<void> =>
  api.delete('/api/v1/workspaces/{workspaceId}/members/me', { path: { workspaceId } })

export const transferOwnership = (workspaceId: string, toAccountId: string, thenRole: Role): Promise<void> =>
  api.post('/api/v1/workspaces/{workspaceId}/ownership-transfer', {
    path: { workspaceId },
    body: { toAccountId, thenRole },
  })

/** How much somebody leaves behind. */
export const openTicketsQuery = (workspaceId: string, accountId: string) =>
  queryOptions({
    queryKey: ['open-tickets', workspaceId, accountId],
    queryFn: async ({ signal }): Promise<number> => {
      const path = { workspaceId, accountId }
      return (await api.get('/api/v1/workspaces/{workspaceId}/agents/{accountId}/open-tickets', { path, signal })).open
    },
    staleTime: 0,
  })

export const invitationsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['invitations', workspaceId],
    queryFn: ({ signal }): Promise<Page<Invitation>> =>
      api.get('/api/v1/workspaces/{workspaceId}/invitations', { path: { workspaceId }, query: { limit: 100 }, signal }),
  })

export const inviteMember = (workspaceId: string, body: { email: string; role: Role }): Promise<Invitation> =>
  api.post('/api/v1/workspaces/{workspaceId}/invitations', { path: { workspaceId }, body })

export const resendInvitation = (workspaceId: string, invitationId: string): Promise<Invitation> =>
  api.post('/api/v1/workspaces/{workspaceId}/invitations/{invitationId}/resend', {
    path: { workspaceId, invitationId },
  })

export const revokeInvitation = (workspaceId: string, invitationId: string): Promise<void> =>
  api.delete('/api/v1/workspaces/{workspaceId}/invitations/{invitationId}', { path: { workspaceId, invitationId } })
