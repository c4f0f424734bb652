import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import type { Member } from '@/api/types'
import { meQuery, useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast-store'
import { changeRole, invitationsQuery, membersQuery } from '../api'
import { callName, roleRefusal } from '../model'
import { RoleChoice } from '../role-choice'

/** What each role can do stands where it is chosen. */
export function RoleDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const router = useRouter()
  const id = useId()
  const [role, setRole] = useState(member.role)
  const [refusal, setRefusal] = useState<string | undefined>()
  const name = callName(member)
  const self = member.accountId === workspace.accountId
  const change = useMutation({
    meta: { inline: true },
    mutationFn: () => changeRole(workspace.id, member.accountId, role),
    onSuccess: async () => {
      toast(t('members.role.changed', { name, role: t(`members.role.${role}`).toLowerCase() }))
      onClose()
      void client.invalidateQueries({ queryKey: invitationsQuery(workspace.id).queryKey })
      await client.invalidateQueries({ queryKey: membersQuery(workspace.id).queryKey })
      if (!self) return
      await client.fetchQuery({ ...meQuery, staleTime: 0 })
      await router.invalidate()
    },
    onError: (error) => setRefusal(roleRefusal(error, member)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (role === member.role) onClose()
    else if (!change.isPending) change.mutate()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t('members.roleOf', { name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} tone="primary" busy={change.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} className="flex flex-col gap-4">
        <RoleChoice legend={t('members.role.is', { name })} value={role} onChange={setRole} />
        {role === 'member' && member.role === 'owner' ? (
          <p className="text-muted text-sm">{t('members.role.down', { name })}</p>
        ) : null}
        {refusal ? (
          <p role="alert" className="text-danger text-sm">
            {refusal}
          </p>
        ) : null}
      </form>
    </Dialog>
  )
}
