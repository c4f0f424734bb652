import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { api } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import { stepUpCancelled, stepUpDone } from '@/api/step-up'
import type { Me } from '@/api/types'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { errorMessage } from '@/ui/error-state'
import { Field, TextInput } from '@/ui/field'
import { meQuery } from '../api'
import { t } from '../phrases'
import { tooMany } from '../too-many'

/** Over whatever asked for it: the act goes on with the proof, and stays undone without it. */
export function StepUpDialog() {
  const id = useId()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  const prove = useMutation({
    meta: { inline: true },
    mutationFn: (): Promise<void> => api.post('/api/v1/me/step-up', { body: { password } }),
    onSuccess: stepUpDone,
    onError: () => input.current?.select(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // React lets it bubble to a form around the one that asked.
    event.stopPropagation()
    setMissing(!password)
    if (password && !prove.isPending) prove.mutate()
  }
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={(open) => !open && stepUpCancelled()}
      title={t('stepUp.title')}
      description={t('stepUp.body')}
      footer={
        <>
          <Button onClick={stepUpCancelled}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} tone="primary" busy={prove.isPending}>
            {t('stepUp.action')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} aria-label={t('stepUp.title')}>
        {/* Tells a password manager whose password is wanted. */}
        <input
          type="email"
          autoComplete="username"
          value={client.getQueryData<Me>(meQuery.queryKey)?.account.email ?? ''}
          readOnly
          hidden
        />
        <Field label={t('session.password')} error={missing ? t('stepUp.missing') : refusal(prove.error)} required>
          <TextInput
            ref={input}
            type="password"
            autoComplete="current-password"
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}

function refusal(error: unknown) {
  if (!error) return undefined
  const told = error instanceof ApiProblem ? Object.values(error.errors).flat().join(' ') : ''
  return tooMany(error) ?? (told || errorMessage(error))
}
