import { isProblem } from '@/api/problem'
import type { Member } from '@/api/types'
import { t } from '@/lib/i18n'
import { errorMessage } from '@/ui/error-state'

/** Somebody who has not joined yet has no name: the address stands in. */
export const callName = (member: Pick<Member, 'name' | 'email'>) => member.name.trim() || member.email

export const roleRefusal = (error: unknown, member: Member) =>
  isProblem(error, 'member.last_owner') ? t('members.role.lastOwner', { name: callName(member) }) : errorMessage(error)
