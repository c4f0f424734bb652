import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import * as z from 'zod/mini'
import { useMe } from '@/features/session/api'
import { tooMany } from '@/features/session/too-many'
import { useServerForm } from '@/lib/forms/use-server-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { toast } from '@/ui/toast-store'
import { changePassword, refreshAccount } from '../api'
import { t } from '../phrases'

const schema = z.object({
  currentPassword: z.string().check(z.minLength(1, { error: () => t('password.current.missing') })),
  newPassword: z.string().check(z.minLength(1, { error: () => t('password.new.missing') })),
})

export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const id = useId()
  const { account } = useMe()
  const client = useQueryClient()
  const form = useServerForm({
    schema,
    defaults: { currentPassword: '', newPassword: '' },
    submit: async (values) => {
      await changePassword(values)
      onClose()
      toast(t('password.changed'))
      void refreshAccount(client)
    },
    explain: tooMany,
  })
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={(open) => !open && onClose()}
      title={t('password.change')}
      description={t('password.hint')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} tone="primary" busy={form.busy}>
            {t('password.change')}
          </Button>
        </>
      }
    >
      <Form id={id} onSubmit={form.onSubmit} summary={form.summary} aria-label={t('password.change')}>
        {/* Tells a password manager whose password it is. */}
        <input type="email" autoComplete="username" value={account.email} readOnly hidden />
        <Field label={t('password.current')} error={form.errorOf('currentPassword')} required>
          <TextInput type="password" autoComplete="current-password" autoFocus {...form.register('currentPassword')} />
        </Field>
        <Field
          label={t('password.new')}
          // What the server says of a password it refuses says this too.
          hint={form.errorOf('newPassword') ? undefined : t('password.new.hint')}
          error={form.errorOf('newPassword')}
          required
        >
          <TextInput type="password" autoComplete="new-password" {...form.register('newPassword')} />
        </Field>
      </Form>
    </Dialog>
  )
}
