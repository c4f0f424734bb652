import type { ApiToken, TokenScope, WorkspaceSummary } from '@/api/types'

export const scopes = ['read', 'write', 'admin'] as const satisfies readonly TokenScope[]
/** A token may do what its owner may do, so a member's cannot administer. */
export const scopesFor = (can: Pick<WorkspaceSummary['can'], 'useAdminScope'>) =>
  scopes.filter((scope) => scope !== 'admin' || can.useAdminScope)

export const lifetimes = [30, 90, 365] as const

const day = 86_400_000

/** The end of the day `days` from now, so that a token does not stop in the middle of somebody's work. */
export function expiryAfter(days: number, now = new Date()) {
  const end = new Date(now.getTime() + days * day)
  end.setHours(23, 59, 59, 0)
  return end.toISOString()
}

export const isExpired = (token: Pick<ApiToken, 'expiresAt'>, now: number) =>
  token.expiresAt !== null && Date.parse(token.expiresAt) <= now

/** A line that works when pasted: the newest open tickets of this workspace. */
export const curlSample = (origin: string, workspaceId: string, token: string) =>
  `curl -H "Authorization: Bearer ${token}" "${origin}/api/v1/workspaces/${workspaceId}/tickets?view=open"`
