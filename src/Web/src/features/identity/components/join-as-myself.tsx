import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { InvitationPreview, Me } from '@/api/types'
import { endSession } from '@/features/session/api'
import { Button, buttonClass } from '@/ui/button'
import { errorMessage } from '@/ui/error-state'
import { acceptInvitation } from '../invitation-api'
import { keepInvitation } from '../invitation-token'
import { t } from '../phrases'
import { useEnterWorkspace } from '../use-enter-workspace'
import { AuthFrame } from './auth-frame'

/** Signed in as the invited person: one click. */
export function JoinAsMyself({ token, account }: { token: string; account: Me['account'] }) {
  const enter = useEnterWorkspace()
  const accept = useMutation({
    meta: { inline: true },
    mutationFn: () => acceptInvitation(token).then(enter),
  })
  return (
    <>
      {accept.isError ? (
        <p role="alert" className="text-danger text-sm">
          {errorMessage(accept.error)}
        </p>
      ) : null}
      <Button tone="primary" autoFocus busy={accept.isPending} onClick={() => accept.mutate()}>
        <span className="truncate">{t('invite.join', { name: account.name })}</span>
      </Button>
    </>
  )
}

export function SignInFirst({ token, email }: { token: string; email: string }) {
  const navigate = useNavigate()
  const go = () => {
    keepInvitation(token)
    void navigate({ to: '/sign-in', search: { next: '/invite' } })
  }
  return (
    <>
      <p className="text-sm">{t('invite.signIn.body', { email })}</p>
      <Button tone="primary" autoFocus onClick={go} className="whitespace-normal">
        {t('invite.signIn')}
      </Button>
    </>
  )
}

type Wrong = { token: string; invitation: InvitationPreview; mine: string }

export function WrongAccount({ token, invitation, mine }: Wrong) {
  const { email, workspaceName, hasAccount } = invitation
  const signOut = useMutation({
    mutationFn: endSession,
    // A full load: nothing of the last person stays in memory.
    onSettled: () => {
      keepInvitation(token)
      location.assign(hasAccount ? '/sign-in?next=/invite' : '/invite')
    },
  })
  return (
    <AuthFrame
      key="wrong"
      title={t('invite.wrong.title')}
      lead={t('invite.wrong.body', { email, mine, workspace: workspaceName })}
    >
      <Button
        tone="primary"
        busy={signOut.isPending}
        onClick={() => signOut.mutate()}
        className="h-auto min-h-8 whitespace-normal py-1.5 [overflow-wrap:anywhere]"
      >
        {t('invite.wrong.signOut', { email })}
      </Button>
      <Link
        to="/"
        className={buttonClass({ className: 'h-auto min-h-8 whitespace-normal py-1.5 [overflow-wrap:anywhere]' })}
      >
        {t('invite.wrong.stay', { mine })}
      </Link>
    </AuthFrame>
  )
}
