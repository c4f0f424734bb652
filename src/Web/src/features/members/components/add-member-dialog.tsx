import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import * as z from 'zod/mini'
import type { Role } from '@/api/types'
import { planQuery } from '@/features/billing/api'
import { emailField } from '@/features/identity/fields'
import { useWorkspace } from '@/features/session/api'
import { useServerForm } from '@/lib/forms/use-server-form'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { toast } from '@/ui/toast-store'
import { addMember, membersQuery } from '../api'
import { RoleChoice } from '../role-choice'

const schema = z.object({
  email: emailField,
  name: z.string().check(z.trim(), z.maxLength(100)),
  role: z.enum(['owner', 'member']),
})

export function AddMemberDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const id = useId()
  const form = useServerForm({
    schema,
    defaults: { email: '', name: '', role: 'member' as Role },
    submit: async ({ email, name, role }) => {
      await addMember(workspace.id, { email, role, ...(name ? { name } : {}) })
      void client.invalidateQueries({ queryKey: membersQuery(workspace.id).queryKey })
      void client.invalidateQueries({ queryKey: planQuery(workspace.id).queryKey })
      toast(t('members.add.done', { email }))
      onClose()
    },
    explain: (problem) => {
      if (problem.status === 409) return { email: t('members.add.already') }
      if (problem.status !== 402) return undefined
      const limit = client.getQueryData(planQuery(workspace.id).queryKey)?.limits.agents
      return limit ? t('members.add.planFull', { limit }) : t('members.add.planFullPlain')
    },
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('members.add.title')}
      description={t('members.add.lead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} tone="primary" busy={form.busy}>
            {t('members.add.action')}
          </Button>
        </>
      }
    >
      <Form id={id} onSubmit={form.onSubmit} summary={form.summary} aria-label={t('members.add.title')}>
        <Field label={t('members.add.email')} error={form.errorOf('email')} required>
          <TextInput type="email" autoComplete="off" autoFocus {...form.register('email')} />
        </Field>
        <Field label={t('members.add.name')} error={form.errorOf('name')} optional>
          <TextInput autoComplete="off" {...form.register('name')} />
        </Field>
        <RoleChoice
          legend={t('members.add.role')}
          value={form.watch('role')}
          onChange={(role) => form.setValue('role', role)}
        />
      </Form>
    </Dialog>
  )
}
