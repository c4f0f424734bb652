import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useReducer } from 'react'
import * as z from 'zod/mini'
import type { ApiProblem } from '@/api/problem'
import type { Me } from '@/api/types'
import { type Credentials, isChallenge, useSignIn } from '@/features/session/api'
import { firstStep, nextStep, type SignInStep, type SignInTurn } from '@/features/session/sign-in-steps'
import { tooMany } from '@/features/session/too-many'
import { useServerForm } from '@/lib/forms/use-server-form'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { Note } from '@/ui/note'
import { resendVerification } from '../api'
import { emailField } from '../fields'
import { t } from '../phrases'
import { PasswordField } from './password-field'

const SecondFactorForm = lazy(() =>
  import('@/features/session/second-factor-form').then((module) => ({ default: module.SecondFactorForm })),
)

const schema = z.object({
  email: emailField,
  password: z.string().check(z.minLength(1, { error: () => t('identity.required.password') })),
})

function explain(problem: ApiProblem) {
  if (problem.code === 'credentials.invalid') return t('identity.signIn.wrong')
  if (problem.code === 'account.unverified') return t('identity.signIn.unverified')
  return tooMany(problem)
}

type Props = {
  /** Filled in for the person, e.g. the demo account. Give the form another key to apply another one. */
  preset?: Credentials | undefined
  onSignedIn: (me: Me) => void
  /** What else is on the page is about the first step. */
  onStep?: (at: SignInStep['at']) => void
}

export function SignInForm({ preset, onSignedIn, onStep }: Props) {
  const [step, turn] = useReducer(nextStep, firstStep)
  const go = (next: SignInTurn) => {
    turn(next)
    onStep?.(nextStep(step, next).at)
  }
  return step.at === 'code' ? (
    <Suspense>
      <SecondFactorForm step={step} turn={go} onSignedIn={onSignedIn} />
    </Suspense>
  ) : (
    <PasswordForm preset={preset} ended={step.ended} turn={go} onSignedIn={onSignedIn} />
  )
}

type PasswordProps = Pick<Props, 'preset' | 'onSignedIn'> & { ended: boolean; turn: (turn: SignInTurn) => void }

function PasswordForm({ preset, ended, turn, onSignedIn }: PasswordProps) {
  const signIn = useSignIn()
  const form = useServerForm({
    schema,
    defaults: preset ?? { email: '', password: '' },
    submit: async (values) => {
      const answer = await signIn.mutateAsync(values)
      if (isChallenge(answer)) turn({ kind: 'challenged', challenge: answer })
      else onSignedIn(answer)
    },
    explain,
  })
  const resend = useMutation({ mutationFn: () => resendVerification(form.getValues('email')) })
  return (
    <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('identity.signIn.title')}>
      {ended && !form.summary.length ? (
        <div role="status">
          <Note tone="warning">{t('identity.signIn.ended')}</Note>
        </div>
      ) : null}
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
