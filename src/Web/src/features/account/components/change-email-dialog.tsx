import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import * as z from 'zod/mini'
import { keepMe } from '@/features/session/api'
import { tooMany } from '@/features/session/too-many'
import { looksLikeEmail } from '@/features/workspaces/model'
import { useServerForm } from '@/lib/forms/use-server-form'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { toast } from '@/ui/toast-store'
import { requestEmailChange } from '../api'
import { t } from '../phrases'

const schema = z.object({
  newEmail: z.string().check(z.trim(), z.refine(looksLikeEmail, { error: () => t('profile.email.invalid') })),
})

export function ChangeEmailDialog({ onClose }: { onClose: () => void }) {
  const id = useId()
  const client = useQueryClient()
  const form = useServerForm({
    schema,
    defaults: { newEmail: '' },
    submit: async ({ newEmail }) => {
      keepMe(client, await requestEmailChange(newEmail))
      onClose()
      toast(t('profile.email.sent'))
    },
    explain: (problem) => (problem.code === 'email.same' ? { newEmail: t('profile.email.same') } : tooMany(problem)),
  })
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={(open) => !open && onClose()}
      title={t('profile.email.change')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} tone="primary" busy={form.busy}>
            {t('profile.email.send')}
          </Button>
        </>
      }
    >
      <Form id={id} onSubmit={form.onSubmit} summary={form.summary} aria-label={t('profile.email.change')}>
        <Field
          label={t('profile.email.new')}
          hint={t('profile.email.new.hint')}
          error={form.errorOf('newEmail')}
          required
        >
          <TextInput type="email" autoComplete="email" autoFocus {...form.register('newEmail')} />
        </Field>
      </Form>
    </Dialog>
  )
}
