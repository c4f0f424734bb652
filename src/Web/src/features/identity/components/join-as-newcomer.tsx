import * as z from 'zod/mini'
import type { InvitationPreview } from '@/api/types'
import { useServerForm } from '@/lib/forms/use-server-form'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { nameField } from '../fields'
import { acceptInvitation } from '../invitation-api'
import { minPassword } from '../model'
import { t } from '../phrases'
import { useEnterWorkspace } from '../use-enter-workspace'
import { PasswordField } from './password-field'

const schema = z.object({
  name: nameField,
  password: z
    .string()
    .check(z.minLength(minPassword, { error: () => t('identity.password.short', { n: minPassword }) })),
})

type Props = {
  token: string
  invitation: InvitationPreview
  /** The address has got an account meanwhile. */
  onKnown: () => void
}

/** The mail has proved the address: name and password, and the person is in. */
export function JoinAsNewcomer({ token, invitation, onKnown }: Props) {
  const enter = useEnterWorkspace()
  const form = useServerForm({
    schema,
    defaults: { name: invitation.name ?? '', password: '' },
    submit: async (values) => enter(await acceptInvitation(token, values)),
    explain: (problem) => {
      if (problem.status === 401) onKnown()
      return undefined
    },
  })
  return (
    <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('invite.new.action')}>
      <Field label={t('invite.you')} hint={t('invite.you.hint')}>
        <TextInput type="email" autoComplete="username" readOnly value={invitation.email} className="text-muted" />
      </Field>
      <Field label={t('identity.name')} hint={t('identity.name.hint')} error={form.errorOf('name')} required>
        <TextInput autoComplete="name" autoFocus {...form.register('name')} />
      </Field>
      <PasswordField
        autoComplete="new-password"
        hint={t('identity.password.hint', { n: minPassword })}
        error={form.errorOf('password')}
        {...form.register('password')}
      />
      <Button type="submit" tone="primary" busy={form.busy}>
        {t('invite.new.action')}
      </Button>
    </Form>
  )
}
