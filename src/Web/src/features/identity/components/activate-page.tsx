import { Link, useNavigate } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { useServerForm } from '@/lib/forms/use-server-form'
import { Button, buttonClass } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { activateAccount } from '../api'
import { nameField } from '../fields'
import { minPassword } from '../model'
import { t } from '../phrases'
import { AuthFrame } from './auth-frame'
import { PasswordField } from './password-field'

const schema = z.object({
  name: nameField,
  password: z
    .string()
    .check(z.minLength(minPassword, { error: () => t('identity.password.short', { n: minPassword }) })),
})

export function ActivatePage({ token }: { token: string }) {
  const navigate = useNavigate()
  const form = useServerForm({
    schema,
    defaults: { name: '', password: '' },
    submit: async (values) => {
      await activateAccount({ token, ...values })
      await navigate({ to: '/sign-in', search: { welcome: 'activated' } })
    },
    explain: (problem) => (problem.code === 'link.invalid' ? t('identity.activate.failed') : undefined),
  })
  if (!token || form.problem?.code === 'link.invalid')
    return (
      <AuthFrame key="failed" title={t('identity.activate.failed')} lead={t('identity.activate.failedBody')}>
        <Link to="/sign-in" className={buttonClass()}>
          {t('identity.signIn.action')}
        </Link>
      </AuthFrame>
    )
  return (
    <AuthFrame title={t('identity.activate.title')} lead={t('identity.activate.body')}>
      <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('identity.activate.title')}>
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
          {t('identity.activate.action')}
        </Button>
      </Form>
    </AuthFrame>
  )
}
