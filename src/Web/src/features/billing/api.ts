import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { devPath } from '@/api/dev'
import type { Plan } from '@/api/types'

export const planQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['plan', workspaceId],
    queryFn: ({ signal }): Promise<Plan> =>
      api.get('/api/v1/workspaces/{workspaceId}/plan', { path: { workspaceId }, signal }),
  })

/** Only a development server answers: to see what a limit does without a subscription. */
export const tryPlan = (workspaceId: string, code: string): Promise<void> =>
  api.put(devPath('/workspaces/{workspaceId}/plan'), { path: { workspaceId }, body: { code } })
