import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Member } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { IconButton } from '@/ui/button'
import { MenuButton } from '@/ui/menu-button'
import { callName } from '../model'
import { RemoveDialog } from './remove-dialog'
import { RoleDialog } from './role-dialog'

/** What may be done with a member; oneself leaves further down on the page. */
export function MemberMenu({ member }: { member: Member }) {
  const self = member.accountId === useWorkspace().accountId
  const [asking, setAsking] = useState<'role' | 'remove' | undefined>()
  const removes = member.can.remove && !self
  if (!removes && !member.can.changeRole) return null
  return (
    <>
      <MenuButton
        align="end"
        trigger={
          <IconButton label={t('members.actions', { name: callName(member) })}>
            <Ellipsis aria-hidden className="size-4" />
          </IconButton>
        }
      >
        {({ MenuItem }) => (
          <>
            {member.can.changeRole ? (
              <MenuItem onSelect={() => setAsking('role')}>{t('members.role.change')}</MenuItem>
            ) : null}
            {removes ? <MenuItem onSelect={() => setAsking('remove')}>{t('members.remove')}</MenuItem> : null}
          </>
        )}
      </MenuButton>
      {asking === 'role' ? <RoleDialog member={member} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'remove' ? <RemoveDialog member={member} onClose={() => setAsking(undefined)} /> : null}
    </>
  )
}
