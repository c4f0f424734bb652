import { type FormEvent, useEffect, useRef, useState } from 'react'
import { isProblem } from '@/api/problem'
import type { Me } from '@/api/types'
import { Button } from '@/ui/button'
import { errorMessage } from '@/ui/error-state'
import { Field, TextInput } from '@/ui/field'
import { useSecondFactor } from './api'
import { t } from './phrases'
import { appCode, type SignInStep, type SignInTurn } from './sign-in-steps'
import { tooMany } from './too-many'

type Props = {
  step: Extract<SignInStep, { at: 'code' }>
  turn: (turn: SignInTurn) => void
  onSignedIn: (me: Me) => void
}

const link = 'min-h-6 rounded-sm text-start text-accent text-sm underline pointer-coarse:min-h-11'

/** The second step of a sign-in, on the page and in the dialog alike. */
export function SecondFactorForm({ step, turn, onSignedIn }: Props) {
  return (
    <div className="flex flex-col gap-4">
      {/* Another way is another field: nothing half-typed goes over. */}
      <CodeForm key={step.method} step={step} turn={turn} onSignedIn={onSignedIn} />
      <div className="flex flex-col items-start gap-1">
        {step.challenge.methods.includes('recovery_code') ? (
          <button type="button" className={link} onClick={() => turn({ kind: 'switched' })}>
            {t(step.method === 'totp' ? 'factor.useRecovery' : 'factor.useApp')}
          </button>
        ) : null}
        <button type="button" className={link} onClick={() => turn({ kind: 'restarted' })}>
          {t('factor.back')}
        </button>
      </div>
    </div>
  )
}

function CodeForm({ step, turn, onSignedIn }: Props) {
  const { challenge, method } = step
  const input = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const check = useSecondFactor()
  const isApp = method === 'totp'
  const send = (text: string) => {
    setMissing(!text.trim())
    if (!text.trim() || check.isPending) return
    check.mutate(
      { challenge: challenge.value, code: text.trim() },
      {
        onSuccess: (me) => onSignedIn(me),
        onError: (error) => (isProblem(error, 'challenge.ended') ? turn({ kind: 'ended' }) : input.current?.select()),
      },
    )
  }
  // The button of the first step had the focus and is gone.
  useEffect(() => input.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(code)
  }
  const type = (text: string) => {
    setCode(text)
    setMissing(false)
    const complete = isApp ? appCode(text) : null
    if (complete && complete !== appCode(code)) send(complete)
  }
  return (
    <form noValidate onSubmit={submit} aria-label={t('factor.title')} className="flex flex-col gap-4">
      <Field
        label={t(isApp ? 'factor.code' : 'factor.recovery')}
        hint={t(isApp ? 'factor.code.hint' : 'factor.recovery.hint')}
        error={missing ? t('factor.missing') : refusal(check.error, isApp)}
        required
      >
        <TextInput
          ref={input}
          value={code}
          onChange={(event) => type(event.target.value)}
          inputMode={isApp ? 'numeric' : 'text'}
          autoComplete={isApp ? 'one-time-code' : 'off'}
          autoCapitalize="none"
          spellCheck={false}
          className="font-mono tracking-widest"
        />
      </Field>
      <Button type="submit" tone="primary" busy={check.isPending}>
        {t('session.signIn')}
      </Button>
    </form>
  )
}

function refusal(error: unknown, isApp: boolean) {
  if (!error) return undefined
  if (isProblem(error, 'second_factor.invalid')) return t(isApp ? 'factor.wrong' : 'factor.wrongRecovery')
  return tooMany(error) ?? errorMessage(error)
}
