import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { NotificationPreferences } from '@/api/types'

const path = '/api/v1/workspaces/{workspaceId}/notification-preferences'

export const preferencesQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['notification-preferences', workspaceId],
    queryFn: ({ signal }): Promise<NotificationPreferences> => api.get(path, { path: { workspaceId }, signal }),
  })

export const savePreferences = (workspaceId: string, body: NotificationPreferences): Promise<NotificationPreferences> =>
  api.put(path, { path: { workspaceId }, body })
