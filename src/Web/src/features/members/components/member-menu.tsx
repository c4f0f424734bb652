import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Member } from '@/api/types'
import { planQuery } from '@/features/billing/api'
import { meQuery, useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { IconButton } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { MenuButton } from '@/ui/menu-button'
import { toast } from '@/ui/toast-store'
import { membersQuery, removeMember } from '../api'
import { callName, roleRefusal } from '../model'

export function MemberMenu({ member, manage }: { member: Member; manage: boolean }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const self = member.accountId === workspace.accountId
  const remove = useMutation({
    meta: { inline: true },
    mutationFn: () => removeMember(workspace.id, member.accountId),
    onSuccess: async () => {
      toast(t('members.remove.done', { name: callName(member) }))
      if (self) {
        await client.fetchQuery({ ...meQuery, staleTime: 0 })
        return router.navigate({ to: '/' })
      }
      void client.invalidateQueries({ queryKey: planQuery(workspace.id).queryKey })
      return client.invalidateQueries({ queryKey: membersQuery(workspace.id).queryKey })
    },
    onError: (error) => toast(roleRefusal(error, member), { tone: 'error' }),
    onSettled: () => setAsking(false),
  })
  if (!manage) return null
  const name = callName(member)
  const action = t(self ? 'members.leave' : 'members.remove')
  return (
    <>
      <MenuButton
        align="end"
        trigger={
          <IconButton label={t('members.actions', { name })}>
            <Ellipsis aria-hidden className="size-4" />
          </IconButton>
        }
      >
        {({ MenuItem }) => <MenuItem onSelect={() => setAsking(true)}>{action}</MenuItem>}
      </MenuButton>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('members.remove.title', { name })}
        description={t(self ? 'members.leave.body' : 'members.remove.body')}
        confirmLabel={action}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      />
    </>
  )
}
