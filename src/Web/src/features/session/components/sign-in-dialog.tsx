import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { isProblem } from '@/api/problem'
import { sessionRestored, useSessionLost } from '@/api/session-gate'
import type { Me } from '@/api/types'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { errorMessage } from '@/ui/error-state'
import { Field, TextInput } from '@/ui/field'
import { meQuery, useSignIn } from '../api'

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
  const before = client.getQueryData<Me>(meQuery.queryKey)
  const signIn = useSignIn()
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!before) return
    signIn.mutate(
      { email: before.account.email, password },
      {
        onSuccess: () => {
          sessionRestored()
          void client.invalidateQueries({ type: 'active' })
        },
      },
    )
  }
  const failure = signIn.error
    ? isProblem(signIn.error, 'credentials.invalid')
      ? t('session.wrong')
      : errorMessage(signIn.error)
    : undefined
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t('session.email')}>
        <TextInput value={before?.account.email ?? ''} readOnly autoComplete="username" type="email" />
      </Field>
      <Field label={t('session.password')} error={failure}>
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
