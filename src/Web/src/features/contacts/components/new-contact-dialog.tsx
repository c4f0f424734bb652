import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import * as z from 'zod/mini'
import { emailField } from '@/features/identity/fields'
import { useWorkspace } from '@/features/session/api'
import { useServerForm } from '@/lib/forms/use-server-form'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { toast } from '@/ui/toast-store'
import { contactsKey, createContact } from '../api'
import { contactName } from '../model'

const schema = z.object({ email: emailField, name: z.string().check(z.trim(), z.maxLength(100)) })

export function NewContactDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const navigate = useNavigate()
  const id = useId()
  const form = useServerForm({
    schema,
    defaults: { email: '', name: '' },
    submit: async ({ email, name }) => {
      const made = await createContact(workspace.id, { email, ...(name ? { name } : {}) })
      void client.invalidateQueries({ queryKey: contactsKey(workspace.id) })
      toast(t('contacts.new.done', { name: contactName(made) }))
      onClose()
      await navigate({
        to: '/w/$workspace/contacts/$contactId',
        params: { workspace: workspace.slug, contactId: made.id },
      })
    },
    explain: (problem) => (problem.status === 409 ? { email: t('contacts.new.exists') } : undefined),
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('contacts.new.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} tone="primary" busy={form.busy}>
            {t('contacts.new.action')}
          </Button>
        </>
      }
    >
      <Form id={id} onSubmit={form.onSubmit} summary={form.summary} aria-label={t('contacts.new.title')}>
        <Field label={t('contacts.email')} error={form.errorOf('email')} required>
          <TextInput type="email" autoComplete="off" autoFocus {...form.register('email')} />
        </Field>
        <Field label={t('contacts.name')} error={form.errorOf('name')} optional>
          <TextInput autoComplete="off" {...form.register('name')} />
        </Field>
      </Form>
    </Dialog>
  )
}
