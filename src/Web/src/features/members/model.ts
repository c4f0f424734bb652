import { ApiProblem, isProblem } from '@/api/problem'
import type { Member } from '@/api/types'
import { t } from '@/lib/i18n'
import { errorMessage } from '@/ui/error-state'

/** Somebody who has not joined yet has no name: the address stands in. */
export const callName = (member: Pick<Member, 'name' | 'email'>) => member.name.trim() || member.email

export const roleRefusal = (error: unknown, member: Member) =>
  isProblem(error, 'member.last_owner') ? t('members.role.lastOwner', { name: callName(member) }) : errorMessage(error)

/** Why one address of several was not invited. */
export function inviteRefusal(error: unknown) {
  if (error instanceof ApiProblem && error.status === 402) return t('members.invite.planFull')
  if (isProblem(error, 'member.exists')) return t('members.invite.already')
  if (isProblem(error, 'invitation.exists')) return t('members.invite.again')
  return errorMessage(error)
}

/** Days until then, rounded; 0 on the last one. */
export const daysLeft = (iso: string, now = Date.now()) => Math.max(0, Math.round((Date.parse(iso) - now) / 86_400_000))
