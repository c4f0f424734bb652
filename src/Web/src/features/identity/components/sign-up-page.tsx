import { Link, useNavigate } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { useServerForm } from '@/lib/forms/use-server-form'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { createAccount } from '../api'
import { emailField, nameField } from '../fields'
import { minPassword, passwordProblem } from '../model'
import { t } from '../phrases'
import { AuthFrame } from './auth-frame'
import { PasswordField } from './password-field'

const schema = z.object({ name: nameField, email: emailField, password: z.string() }).check((ctx) => {
  const problem = passwordProblem(ctx.value.password, ctx.value.email)
  if (problem)
    ctx.issues.push({
      code: 'custom',
      path: ['password'],
      input: ctx.value.password,
      message: t(`identity.password.${problem}`, { n: minPassword }),
    })
})

export function SignUpPage() {
  const navigate = useNavigate()
  const form = useServerForm({
    schema,
    defaults: { name: '', email: '', password: '' },
    submit: async (values) => {
      await createAccount(values)
      await navigate({ to: '/check-mail', search: { email: values.email } })
    },
  })
  return (
    <AuthFrame
      title={t('identity.signUp.title')}
      footer={
        <>
          {t('identity.signUp.have')}{' '}
          <Link to="/sign-in" className="font-medium text-accent underline">
            {t('identity.signIn.action')}
          </Link>
        </>
      }
    >
      <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('identity.signUp.title')}>
        <Field label={t('identity.name')} hint={t('identity.name.hint')} error={form.errorOf('name')} required>
          <TextInput autoComplete="name" autoFocus {...form.register('name')} />
        </Field>
        <Field label={t('identity.email')} error={form.errorOf('email')} required>
          <TextInput type="email" autoComplete="username" {...form.register('email')} />
        </Field>
        <PasswordField
          autoComplete="new-password"
          hint={t('identity.password.hint', { n: minPassword })}
          error={form.errorOf('password')}
          {...form.register('password')}
        />
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('identity.signUp.action')}
        </Button>
      </Form>
    </AuthFrame>
  )
}
