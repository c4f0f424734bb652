import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isProblem } from '@/api/problem'
import type { EmailChangeState } from '@/api/types'
import { meQuery } from '@/features/session/api'
import { buttonClass } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { SkeletonText } from '@/ui/skeleton'
import { emailChangeQuery } from '../api'
import { t } from '../phrases'
import { AuthFrame } from './auth-frame'

const told = {
  waiting_for_old: ['confirm.waiting', 'confirm.waitingOld'],
  waiting_for_new: ['confirm.waiting', 'confirm.waitingNew'],
  changed: ['confirm.changed', 'confirm.changedBody'],
} as const

const goOn = (
  <Link to="/" className={buttonClass({ tone: 'primary' })}>
    {t('confirm.goOn')}
  </Link>
)

export function ConfirmEmailPage({ token }: { token: string }) {
  const change = useQuery(emailChangeQuery(token))
  if (!token)
    return (
      <AuthFrame title={t('confirm.missing')} lead={t('confirm.missingBody')}>
        {goOn}
      </AuthFrame>
    )
  if (change.isSuccess) return <Confirmed state={change.data.state} email={change.data.newEmail} />
  if (isProblem(change.error, 'link.invalid'))
    return (
      <AuthFrame key="failed" title={t('confirm.failed')} lead={t('confirm.failedBody')}>
        {goOn}
      </AuthFrame>
    )
  return (
    <AuthFrame title={t('confirm.title')}>
      {change.isError ? (
        <ErrorState error={change.error} onRetry={() => void change.refetch()} />
      ) : (
        <SkeletonText lines={2} />
      )}
    </AuthFrame>
  )
}

function Confirmed({ state, email }: { state: EmailChangeState['state']; email: string }) {
  const client = useQueryClient()
  // Whoever is signed in here has another address now, or half of one.
  useEffect(() => client.removeQueries({ queryKey: meQuery.queryKey }), [client])
  const [title, lead] = told[state]
  return (
    <AuthFrame key="done" title={t(title)} lead={t(lead, { email })}>
      {state === 'changed' ? goOn : null}
    </AuthFrame>
  )
}
