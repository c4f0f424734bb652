import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import * as z from 'zod/mini'
import { tooMany } from '@/features/session/too-many'
import { useServerForm } from '@/lib/forms/use-server-form'
import { Button } from '@/ui/button'
import { errorMessage } from '@/ui/error-state'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { requestPasswordReset } from '../api'
import { emailField } from '../fields'
import { t } from '../phrases'
import { useCountdown } from '../use-countdown'
import { AuthFrame } from './auth-frame'
import { CapturedMails } from './captured-mails'

const schema = z.object({ email: emailField })
const pause = 30

const back = (
  <Link to="/sign-in" className="font-medium text-accent underline">
    {t('forgot.back')}
  </Link>
)

export function ForgotPasswordPage() {
  const [sentTo, setSentTo] = useState<string | undefined>()
  const form = useServerForm({
    schema,
    defaults: { email: '' },
    submit: async ({ email }) => {
      await requestPasswordReset(email)
      setSentTo(email)
    },
    explain: tooMany,
  })
  if (sentTo) return <Sent email={sentTo} onOther={() => setSentTo(undefined)} />
  return (
    <AuthFrame key="ask" title={t('forgot.title')} lead={t('forgot.lead')} footer={back}>
      <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('forgot.title')}>
        <Field label={t('identity.email')} error={form.errorOf('email')} required>
          <TextInput type="email" autoComplete="username" autoFocus {...form.register('email')} />
        </Field>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('forgot.action')}
        </Button>
      </Form>
    </AuthFrame>
  )
}

function Sent({ email, onOther }: { email: string; onOther: () => void }) {
  const [left, restart] = useCountdown(pause)
  const again = useMutation({
    meta: { inline: true },
    mutationFn: () => requestPasswordReset(email),
    onSuccess: restart,
  })
  return (
    <AuthFrame key="sent" title={t('forgot.sent.title')} lead={t('forgot.sent.lead', { email })} footer={back}>
      <p className="text-sm">{t('forgot.sent.spam')}</p>
      <div className="flex flex-wrap items-center gap-3">
        {/* Not `disabled`: it would throw the focus away that is on it. */}
        <Button busy={again.isPending} aria-disabled={left > 0} onClick={() => left > 0 || again.mutate()}>
          {left > 0 ? t('forgot.againIn', { n: left }) : t('forgot.again')}
        </Button>
        <Button tone="quiet" onClick={onOther}>
          {t('identity.checkMail.other')}
        </Button>
        <span role="status" className="text-muted text-sm">
          {again.isSuccess ? t('forgot.sentAgain') : ''}
          {again.isError ? (tooMany(again.error) ?? errorMessage(again.error)) : ''}
        </span>
      </div>
      <CapturedMails email={email} />
    </AuthFrame>
  )
}
