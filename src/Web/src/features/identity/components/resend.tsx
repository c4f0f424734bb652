import { useMutation } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { useServerForm } from '@/lib/forms/use-server-form'
import { Button } from '@/ui/button'
import { errorMessage } from '@/ui/error-state'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { resendVerification } from '../api'
import { emailField } from '../fields'
import { t } from '../phrases'

/** One press when the address is known. */
export function ResendButton({ email }: { email: string }) {
  const resend = useMutation({ meta: { inline: true }, mutationFn: () => resendVerification(email) })
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button busy={resend.isPending} onClick={() => resend.mutate()}>
        {t('identity.signIn.resend')}
      </Button>
      <span role="status" className="text-muted text-sm">
        {resend.isSuccess ? t('identity.checkMail.sent') : ''}
        {resend.isError ? errorMessage(resend.error) : ''}
      </span>
    </div>
  )
}

const schema = z.object({ email: emailField })

/** The same with a field, for a link that no longer tells whose it was. */
export function ResendForm() {
  const send = useMutation({ meta: { inline: true }, mutationFn: resendVerification })
  const form = useServerForm({
    schema,
    defaults: { email: '' },
    submit: ({ email }) => send.mutateAsync(email),
  })
  if (send.isSuccess) return <p role="status">{t('identity.checkMail.sent')}</p>
  return (
    <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('identity.signIn.resend')}>
      <Field label={t('identity.email')} error={form.errorOf('email')} required>
        <TextInput type="email" autoComplete="username" {...form.register('email')} />
      </Field>
      <Button type="submit" busy={form.busy}>
        {t('identity.signIn.resend')}
      </Button>
    </Form>
  )
}
