import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Member } from '@/api/types'
import { planQuery } from '@/features/billing/api'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Select } from '@/ui/select'
import { toast } from '@/ui/toast-store'
import { invitationsQuery, membersQuery, openTicketsQuery, removeMember } from '../api'
import { callName, roleRefusal } from '../model'

/** Who takes the open work is asked before somebody goes, not found out afterwards. */
export function RemoveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const [heir, setHeir] = useState('')
  const open = useQuery({ ...openTicketsQuery(workspace.id, member.accountId), retry: false })
  const members = useQuery(membersQuery(workspace.id)).data?.items ?? []
  const name = callName(member)
  const remove = useMutation({
    meta: { inline: true },
    mutationFn: () => removeMember(workspace.id, member.accountId, heir || undefined),
    onSuccess: () => {
      toast(t('members.remove.done', { name }))
      onClose()
      for (const { queryKey } of [membersQuery(workspace.id), invitationsQuery(workspace.id), planQuery(workspace.id)])
        void client.invalidateQueries({ queryKey })
    },
    onError: (error) => toast(roleRefusal(error, member), { tone: 'error' }),
  })
  return (
    <Dialog
      open
      onOpenChange={(stay) => !stay && onClose()}
      size="sm"
      title={t('members.remove.title', { name })}
      description={t('members.remove.body')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t('members.remove')}
          </Button>
        </>
      }
    >
      {open.data === 0 ? <p className="text-sm">{t('members.remove.noTickets')}</p> : null}
      {open.data ? (
        <Field label={t('members.remove.tickets', { n: open.data })} hint={t('members.remove.tickets.hint')}>
          <Select value={heir} onChange={(event) => setHeir(event.target.value)}>
            <option value="">{t('members.remove.nobody')}</option>
            {members
              .filter((each) => each.status === 'active' && each.accountId !== member.accountId)
              .map((each) => (
                <option key={each.accountId} value={each.accountId}>
                  {callName(each)}
                </option>
              ))}
          </Select>
        </Field>
      ) : null}
    </Dialog>
  )
}
