import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import type { Member } from '@/api/types'
import { meQuery, useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { errorMessage } from '@/ui/error-state'
import { Field } from '@/ui/field'
import { Select } from '@/ui/select'
import { toast } from '@/ui/toast-store'
import { invitationsQuery, membersQuery, transferOwnership } from '../api'
import { callName } from '../model'
import { RoleChoice } from '../role-choice'

/** Somebody else becomes owner and oneself steps down in the same moment. */
export function TransferDialog({ heirs, onClose }: { heirs: readonly Member[]; onClose: () => void }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const router = useRouter()
  const id = useId()
  const [to, setTo] = useState('')
  const [role, setRole] = useState<Member['role']>('member')
  const [missing, setMissing] = useState(false)
  const transfer = useMutation({
    meta: { inline: true },
    mutationFn: () => transferOwnership(workspace.id, to, role),
    onSuccess: async () => {
      const heir = heirs.find((each) => each.accountId === to)
      toast(t('members.transfer.done', { name: heir ? callName(heir) : '' }))
      onClose()
      void client.invalidateQueries({ queryKey: membersQuery(workspace.id).queryKey })
      void client.invalidateQueries({ queryKey: invitationsQuery(workspace.id).queryKey })
      await client.fetchQuery({ ...meQuery, staleTime: 0 })
      await router.invalidate()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!to)
    if (to && !transfer.isPending) transfer.mutate()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('members.transfer.title', { workspace: workspace.name })}
      description={t('members.transfer.body')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} tone="danger" busy={transfer.isPending}>
            {t('members.transfer.action')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-5">
        <Field
          label={t('members.transfer.to')}
          error={missing && !to ? t('members.transfer.missing') : undefined}
          required
        >
          <Select value={to} onChange={(event) => setTo(event.target.value)}>
            <option value="">{t('members.transfer.choose')}</option>
            {heirs.map((each) => (
              <option key={each.accountId} value={each.accountId}>
                {callName(each)}
              </option>
            ))}
          </Select>
        </Field>
        <RoleChoice legend={t('members.transfer.then')} value={role} onChange={setRole} />
        {transfer.isError ? (
          <p role="alert" className="text-danger text-sm">
            {errorMessage(transfer.error)}
          </p>
        ) : null}
      </form>
    </Dialog>
  )
}
