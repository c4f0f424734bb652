import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ApiProblem } from '@/api/problem'
import type { InvitationPreview } from '@/api/types'
import { meQuery } from '@/features/session/api'
import { buttonClass } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { SkeletonText } from '@/ui/skeleton'
import { previewQuery } from '../invitation-api'
import { t } from '../phrases'
import { AuthFrame } from './auth-frame'
import { JoinAsMyself, SignInFirst, WrongAccount } from './join-as-myself'
import { JoinAsNewcomer } from './join-as-newcomer'

const dead: readonly string[] = ['link.invalid', 'invitation.expired', 'invitation.revoked', 'invitation.accepted']

export function InvitePage({ token }: { token: string }) {
  const preview = useQuery(previewQuery(token))
  const me = useQuery({ ...meQuery, retry: false })
  if (!token) return <DeadLink title={t('invite.missing')} body={t('invite.missing.body')} />
  const problem = preview.error
  if (problem instanceof ApiProblem && dead.includes(problem.code))
    return (
      <DeadLink
        key="dead"
        title={t('invite.invalid')}
        body={problem.code === 'link.invalid' ? t('invite.invalid.body') : problem.message}
      />
    )
  if (!preview.data || me.isPending)
    return (
      <AuthFrame key="loading" title={t('invite.loading')}>
        {preview.isError ? (
          <ErrorState title={t('invite.error')} error={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          <SkeletonText lines={4} />
        )}
      </AuthFrame>
    )
  const invitation = preview.data
  const account = me.data?.account
  if (account && account.email !== invitation.email)
    return <WrongAccount token={token} invitation={invitation} mine={account.email} />
  return (
    <AuthFrame
      key="open"
      title={t('invite.title', { workspace: invitation.workspaceName })}
      lead={<Lead {...invitation} />}
    >
      {account ? (
        <JoinAsMyself token={token} account={account} />
      ) : invitation.hasAccount ? (
        <SignInFirst token={token} email={invitation.email} />
      ) : (
        <JoinAsNewcomer token={token} invitation={invitation} onKnown={() => void preview.refetch()} />
      )}
    </AuthFrame>
  )
}

function Lead({ invitedBy, workspaceName, role }: InvitationPreview) {
  return (
    <>
      {t('invite.lead', { name: invitedBy, workspace: workspaceName })} {t(`invite.role.${role}`)}
    </>
  )
}

function DeadLink({ title, body }: { title: string; body: string }) {
  const me = useQuery({ ...meQuery, retry: false })
  return (
    <AuthFrame title={title} lead={body}>
      <Link to="/" className={buttonClass()}>
        {t(me.data ? 'invite.home' : 'invite.signIn')}
      </Link>
    </AuthFrame>
  )
}
