import { useMutation } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { ApiProblem } from '@/api/problem'
import type { Me } from '@/api/types'
import { type Credentials, useSignIn } from '@/features/session/api'
import { useServerForm } from '@/lib/forms/use-server-form'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { resendVerification } from '../api'
import { emailField } from '../fields'
import { PasswordField } from './password-field'

const schema = z.object({
  email: emailField,
  password: z.string().check(z.minLength(1, { error: () => t('identity.required.password') })),
})

function explain(problem: ApiProblem) {
  if (problem.code === 'credentials.invalid') return t('identity.signIn.wrong')
  if (problem.code === 'account.unverified') return t('identity.signIn.unverified')
  if (problem.status !== 429) return undefined
  return problem.retryAfter ? t('identity.signIn.tooMany', { n: problem.retryAfter }) : t('identity.signIn.tooManySoon')
}

type Props = {
  /** Filled in for the person, e.g. the demo account. Give the form another key to apply another one. */
  preset?: Credentials | undefined
  onSignedIn: (me: Me) => void
}

export function SignInForm({ preset, onSignedIn }: Props) {
  const signIn = useSignIn()
  const form = useServerForm({
    schema,
    defaults: preset ?? { email: '', password: '' },
    submit: async (values) => onSignedIn(await signIn.mutateAsync(values)),
    explain,
  })
  const resend = useMutation({ mutationFn: () => resendVerification(form.getValues('email')) })
  return (
    <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('identity.signIn.title')}>
      {form.problem?.code === 'account.unverified' ? (
        <div role="status" className="-mt-2 text-sm">
          {resend.isSuccess ? (
            t('identity.checkMail.sent')
          ) : (
            <Button size="sm" busy={resend.isPending} onClick={() => resend.mutate()}>
              {t('identity.signIn.resend')}
            </Button>
          )}
        </div>
      ) : null}
      <Field label={t('identity.email')} error={form.errorOf('email')} required>
        <TextInput type="email" autoComplete="username" autoFocus={!preset} {...form.register('email')} />
      </Field>
      <PasswordField autoComplete="current-password" error={form.errorOf('password')} {...form.register('password')} />
      <Button type="submit" tone="primary" busy={form.busy} autoFocus={Boolean(preset)}>
        {t('identity.signIn.action')}
      </Button>
    </Form>
  )
}
