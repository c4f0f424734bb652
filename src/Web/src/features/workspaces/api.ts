import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Workspace } from '@/api/types'

export const workspaceQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId],
    queryFn: ({ signal }): Promise<Workspace> =>
      api.get('/api/v1/workspaces/{workspaceId}', { path: { workspaceId }, signal }),
  })

export type NewWorkspace = { name: string; slug: string; timeZone: string }

export const createWorkspace = (body: NewWorkspace): Promise<Pick<Workspace, 'id' | 'slug' | 'name' | 'timeZone'>> =>
  api.post('/api/v1/workspaces', { body })

export const changeWorkspace = (
  workspace: Pick<Workspace, 'id' | 'version'>,
  body: { name?: string; timeZone?: string; requireTwoFactor?: boolean },
): Promise<Workspace> =>
  api.patch('/api/v1/workspaces/{workspaceId}', {
    path: { workspaceId: workspace.id },
    version: workspace.version,
    body,
  })
