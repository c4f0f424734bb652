import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useReducer, useState } from 'react'
import { isProblem } from '@/api/problem'
import { sessionRestored, useSessionLost } from '@/api/session-gate'
import type { Me } from '@/api/types'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { errorMessage } from '@/ui/error-state'
import { Field, TextInput } from '@/ui/field'
import { Note } from '@/ui/note'
import { isChallenge, meQuery, useSignIn } from '../api'
import { t } from '../phrases'
import { SecondFactorForm } from '../second-factor-form'
import { firstStep, nextStep, type SignInStep, type SignInTurn } from '../sign-in-steps'
import { tooMany } from '../too-many'

/** Over the page, never instead of it: the editor underneath stays mounted. */
export function SignInDialog() {
  const lost = useSessionLost()
  return (
    <Dialog
      open={lost}
      onOpenChange={() => {}}
      sticky
      size="sm"
      title={t('session.again.title')}
      description={t('session.again.body')}
    >
      {lost ? <SignInAgain /> : null}
    </Dialog>
  )
}

function SignInAgain() {
  const client = useQueryClient()
  const [step, turn] = useReducer(nextStep, firstStep)
  const goOn = () => {
    sessionRestored()
    void client.invalidateQueries({ type: 'active' })
  }
  return step.at === 'code' ? (
    <SecondFactorForm step={step} turn={turn} onSignedIn={goOn} />
  ) : (
    <PasswordStep step={step} turn={turn} onSignedIn={goOn} />
  )
}

type PasswordProps = {
  step: Extract<SignInStep, { at: 'password' }>
  turn: (turn: SignInTurn) => void
  onSignedIn: () => void
}

function PasswordStep({ step, turn, onSignedIn }: PasswordProps) {
  const client = useQueryClient()
  const email = client.getQueryData<Me>(meQuery.queryKey)?.account.email
  const signIn = useSignIn()
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!email || signIn.isPending) return
    signIn.mutate(
      { email, password },
      {
        onSuccess: (answer) => (isChallenge(answer) ? turn({ kind: 'challenged', challenge: answer }) : onSignedIn()),
      },
    )
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {step.ended ? <Note tone="warning">{t('factor.ended')}</Note> : null}
      <Field label={t('session.email')}>
        <TextInput value={email ?? ''} readOnly autoComplete="username" type="email" />
      </Field>
      <Field label={t('session.password')} error={refusal(signIn.error)}>
        <TextInput
          type="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <Button type="submit" tone="primary" busy={signIn.isPending}>
        {t('session.signIn')}
      </Button>
      <a href="/sign-in" className="self-center rounded-sm text-accent text-sm hover:underline">
        {t('session.other')}
      </a>
    </form>
  )
}

function refusal(error: unknown) {
  if (!error) return undefined
  if (isProblem(error, 'credentials.invalid')) return t('session.wrong')
  return tooMany(error) ?? errorMessage(error)
}
