import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { planQuery } from '@/features/billing/api'
import { meQuery, useWorkspace } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { t } from '@/lib/i18n'
import { useLiveRefresh } from '@/lib/realtime/use-live-refresh'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { SkeletonRows } from '@/ui/skeleton'
import { invitationsQuery, membersQuery } from '../api'
import { InvitationList } from './invitation-list'
import { MemberTable } from './member-table'
import { OwnMembership } from './own-membership'

const InviteDialog = lazy(() => import('./invite-dialog').then((module) => ({ default: module.InviteDialog })))

export function MembersPage() {
  const workspace = useWorkspace()
  const [inviting, setInviting] = useState(false)
  const members = useQuery(membersQuery(workspace.id))
  const manage = workspace.can.manageMembers
  // Also what one may do oneself.
  const lists = [membersQuery(workspace.id).queryKey, invitationsQuery(workspace.id).queryKey, meQuery.queryKey]
  useLiveRefresh(['workspace'], lists)
  const self = members.data?.items.find((member) => member.accountId === workspace.accountId)
  return (
    <SettingsPage
      title={t('members.title')}
      meta={members.data ? t('members.count', { n: members.data.items.length }) : null}
      width="wide"
      actions={
        manage ? (
          <Button tone="primary" onClick={() => setInviting(true)}>
            <Plus aria-hidden className="size-4" />
            {t('members.invite')}
          </Button>
        ) : null
      }
    >
      {manage ? <Seats /> : <p className="mb-4 text-muted text-sm">{t('members.readOnly')}</p>}
      {members.isPending ? <SkeletonRows rows={4} /> : null}
      {members.isError && !members.data ? (
        <ErrorState title={t('members.error')} error={members.error} onRetry={() => void members.refetch()} />
      ) : null}
      {members.data ? <MemberTable members={members.data.items} /> : null}
      <div className="mt-8">
        {manage ? <InvitationList /> : null}
        {self && members.data ? <OwnMembership self={self} members={members.data.items} /> : null}
      </div>
      <Suspense>{inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}</Suspense>
    </SettingsPage>
  )
}

function Seats() {
  const workspace = useWorkspace()
  const plan = useQuery(planQuery(workspace.id)).data
  const invited = useQuery(invitationsQuery(workspace.id)).data?.items.filter(
    (each) => each.status === 'pending',
  ).length
  if (!plan?.limits.agents) return null
  return (
    <p className="mb-4 text-muted text-sm">
      {t('members.seats', { used: plan.usage.agents, limit: plan.limits.agents, plan: plan.name })}{' '}
      {invited ? `${t('members.seats.invited', { n: invited })} ` : null}
      <Link to="/w/$workspace/settings/plan" params={{ workspace: workspace.slug }} className="text-accent underline">
        {t('settings.plan')}
      </Link>
    </p>
  )
}
