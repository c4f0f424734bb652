import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Mail, RotateCw } from 'lucide-react'
import type { Invitation } from '@/api/types'
import { planQuery } from '@/features/billing/api'
import { useWorkspace } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { fullDate } from '@/lib/i18n/dates'
import { Button } from '@/ui/button'
import { ErrorState, errorMessage } from '@/ui/error-state'
import { Section } from '@/ui/page'
import { SkeletonRows } from '@/ui/skeleton'
import { toast } from '@/ui/toast-store'
import { invitationsQuery, resendInvitation, revokeInvitation } from '../api'
import { daysLeft, inviteRefusal } from '../model'

/** Who has been asked and has not answered yet. */
export function InvitationList() {
  const workspace = useWorkspace()
  const invitations = useQuery(invitationsQuery(workspace.id))
  return (
    <Section title={t('members.pending')} hint={t('members.pending.hint')}>
      {invitations.isPending ? <SkeletonRows rows={2} /> : null}
      {invitations.isError && !invitations.data ? (
        <ErrorState
          title={t('members.pending.error')}
          error={invitations.error}
          onRetry={() => void invitations.refetch()}
        />
      ) : null}
      {invitations.data?.items.length === 0 ? <p className="text-muted text-sm">{t('members.pending.none')}</p> : null}
      <ul className="border-line border-t empty:hidden">
        {invitations.data?.items.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Section>
  )
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const { id, email, can } = invitation
  const refresh = () => {
    void client.invalidateQueries({ queryKey: planQuery(workspace.id).queryKey })
    return client.invalidateQueries({ queryKey: invitationsQuery(workspace.id).queryKey })
  }
  const resend = useMutation({
    meta: { inline: true },
    mutationFn: () => resendInvitation(workspace.id, id),
    onSuccess: () => toast(t('members.pending.resent', { email })),
    onError: (error) => toast(inviteRefusal(error), { tone: 'error' }),
    onSettled: refresh,
  })
  const revoke = useMutation({
    meta: { inline: true },
    mutationFn: () => revokeInvitation(workspace.id, id),
    onSuccess: () => toast(t('members.pending.revoked', { email })),
    onError: (error) => toast(errorMessage(error), { tone: 'error' }),
    onSettled: refresh,
  })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b py-2.5">
      <Mail aria-hidden className="size-4 shrink-0 text-faint max-sm:hidden" />
      <div className="min-w-0 grow basis-60 text-sm">
        <p className="break-all font-medium">{email}</p>
        <p className="text-muted text-xs">
          {t('members.pending.by', { role: t(`members.role.${invitation.role}`), name: invitation.invitedBy })}
        </p>
        <Expiry invitation={invitation} />
      </div>
      <div className="flex gap-2">
        {can.resend ? (
          <Button size="sm" busy={resend.isPending} onClick={() => resend.mutate()}>
            <RotateCw aria-hidden className="size-3.5" />
            {t('members.pending.resend')}
            <span className="sr-only"> {email}</span>
          </Button>
        ) : null}
        {can.revoke ? (
          <Button size="sm" tone="quiet" busy={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('members.pending.revoke')}
            <span className="sr-only"> {email}</span>
          </Button>
        ) : null}
      </div>
    </li>
  )
}

function Expiry({ invitation }: { invitation: Invitation }) {
  const expired = invitation.status === 'expired'
  const wrong = expired || invitation.mail === 'failed'
  const text = expired
    ? t('members.pending.expired')
    : invitation.mail === 'failed'
      ? t('members.pending.failed')
      : t('members.pending.left', { n: daysLeft(invitation.expiresAt) })
  return (
    <p className={cn('text-xs', wrong ? 'text-danger' : 'text-faint')} title={fullDate(invitation.expiresAt)}>
      {text}
    </p>
  )
}
