import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { AuditEntry, Page } from '@/api/types'
import { spanOf } from '@/lib/days'

/** As the address has it. */
export type AuditFilter = {
  person?: string | undefined
  action?: string | undefined
  target?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

const path = '/api/v1/workspaces/{workspaceId}/audit-entries'

const asked = ({ person, action, target, from, to }: AuditFilter) => ({
  actor: person,
  action,
  target,
  ...spanOf(from, to),
})

export const auditQuery = (workspaceId: string, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit-log', workspaceId, filter],
    queryFn: ({ signal, pageParam }): Promise<Page<AuditEntry>> =>
      api.get(path, { path: { workspaceId }, query: { ...asked(filter), after: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const exportAuditLog = (workspaceId: string, filter: AuditFilter) =>
  api.get(`${path}/export`, { path: { workspaceId }, query: asked(filter) }) as Promise<unknown> as Promise<Blob>
