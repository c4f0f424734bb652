import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { useServerForm } from '@/lib/forms/use-server-form'
import { Button, buttonClass } from '@/ui/button'
import { Form } from '@/ui/form'
import { resetPassword } from '../api'
import { minPassword } from '../model'
import { t } from '../phrases'
import { AuthFrame } from './auth-frame'
import { PasswordField } from './password-field'

const schema = z.object({
  password: z
    .string()
    .check(z.minLength(minPassword, { error: () => t('identity.password.short', { n: minPassword }) })),
})

export function ResetPasswordPage({ token }: { token: string }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const form = useServerForm({
    schema,
    defaults: { password: '' },
    submit: async ({ password }) => {
      await resetPassword({ token, password })
      // Every session has ended, this browser's too.
      client.clear()
      await navigate({ to: '/sign-in', search: { welcome: 'reset' } })
    },
    explain: (problem) => (problem.code === 'link.invalid' ? t('reset.failed') : undefined),
  })
  if (!token || form.problem?.code === 'link.invalid') return <Useless isCut={!token} />
  return (
    <AuthFrame title={t('reset.title')} lead={t('reset.lead')}>
      <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('reset.title')}>
        <PasswordField
          label={t('reset.password')}
          autoComplete="new-password"
          autoFocus
          hint={t('identity.password.hint', { n: minPassword })}
          error={form.errorOf('password')}
          {...form.register('password')}
        />
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('reset.action')}
        </Button>
      </Form>
    </AuthFrame>
  )
}

function Useless({ isCut }: { isCut: boolean }) {
  return (
    <AuthFrame
      key="failed"
      title={t(isCut ? 'reset.missing' : 'reset.failed')}
      lead={t(isCut ? 'reset.missingBody' : 'reset.failedBody')}
      footer={
        <Link to="/sign-in" className="font-medium text-accent underline">
          {t('forgot.back')}
        </Link>
      }
    >
      <Link to="/forgot-password" className={buttonClass({ tone: 'primary' })}>
        {t('reset.new')}
      </Link>
    </AuthFrame>
  )
}
