import type { Role } from '@/api/types'

export type Permission = 'workspace.edit' | 'members.manage' | 'tokens.manage' | 'mailboxes.edit' | 'mails.replay'

const ownerOnly: ReadonlySet<Permission> = new Set([
  'workspace.edit',
  'members.manage',
  'tokens.manage',
  'mailboxes.edit',
  'mails.replay',
])

/** Decides appearance only; the server decides access. Prefer a DTO's own `can` where it has one. */
export const may = (role: Role, permission: Permission) => role === 'owner' || !ownerOnly.has(permission)
