import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { Me } from '@/api/types'
import { meQuery } from '@/features/session/api'
import { fullDate } from '@/lib/i18n/dates'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Section } from '@/ui/page'
import { Status } from '@/ui/status'
import { toast } from '@/ui/toast-store'
import { cancelEmailChange } from '../api'
import { t } from '../phrases'

const ChangeEmailDialog = lazy(() =>
  import('./change-email-dialog').then((module) => ({ default: module.ChangeEmailDialog })),
)

type Account = Me['account']

export function EmailSection({ account }: { account: Account }) {
  const [changing, setChanging] = useState(false)
  return (
    <Section title={t('profile.email')} hint={t('profile.email.hint')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 break-all text-sm">{account.email}</p>
        {account.emailChange ? null : <Button onClick={() => setChanging(true)}>{t('profile.email.change')}</Button>}
      </div>
      {account.emailChange ? <Pending email={account.email} change={account.emailChange} /> : null}
      <Suspense>{changing ? <ChangeEmailDialog onClose={() => setChanging(false)} /> : null}</Suspense>
    </Section>
  )
}

type PendingProps = { email: string; change: NonNullable<Account['emailChange']> }

function Pending({ email, change }: PendingProps) {
  const client = useQueryClient()
  const cancel = useMutation({
    mutationFn: cancelEmailChange,
    onSuccess: () => toast(t('profile.email.cancelled', { email })),
    onSettled: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  })
  return (
    <Note
      tone="info"
      className="mt-3"
      title={t('profile.email.pending', { email: change.newEmail })}
      actions={
        <Button size="sm" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('profile.email.cancel')}
        </Button>
      }
    >
      <p>{t('profile.email.pending.until', { date: fullDate(change.expiresAt) })}</p>
      <ul className="mt-2 flex flex-col items-start gap-1">
        <Mailbox email={email} confirmed={change.oldConfirmed} />
        <Mailbox email={change.newEmail} confirmed={change.newConfirmed} />
      </ul>
    </Note>
  )
}

function Mailbox({ email, confirmed }: { email: string; confirmed: boolean }) {
  return (
    <li className="max-w-full">
      <Status bare tone={confirmed ? 'success' : 'neutral'} shape={confirmed ? 'full' : 'ring'}>
        {t(confirmed ? 'profile.email.confirmed' : 'profile.email.waiting', { email })}
      </Status>
    </li>
  )
}
