import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { planQuery } from '@/features/billing/api'
import { useWorkspace } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { t } from '@/lib/i18n'
import { may } from '@/lib/permissions'
import { useLiveRefresh } from '@/lib/realtime/use-live-refresh'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { SkeletonRows } from '@/ui/skeleton'
import { membersQuery } from '../api'
import { MemberTable } from './member-table'

const AddMemberDialog = lazy(() =>
  import('./add-member-dialog').then((module) => ({ default: module.AddMemberDialog })),
)

export function MembersPage() {
  const workspace = useWorkspace()
  const [adding, setAdding] = useState(false)
  const members = useQuery(membersQuery(workspace.id))
  const manage = may(workspace.role, 'members.manage')
  useLiveRefresh(['workspace'], [membersQuery(workspace.id).queryKey])
  return (
    <SettingsPage
      title={t('members.title')}
      meta={members.data ? t('members.count', { n: members.data.items.length }) : null}
      width="wide"
      actions={
        manage ? (
          <Button tone="primary" onClick={() => setAdding(true)}>
            <Plus aria-hidden className="size-4" />
            {t('members.add')}
          </Button>
        ) : null
      }
    >
      {manage ? <Seats /> : <p className="mb-4 text-muted text-sm">{t('members.readOnly')}</p>}
      {members.isPending ? <SkeletonRows rows={4} /> : null}
      {members.isError && !members.data ? (
        <ErrorState title={t('members.error')} error={members.error} onRetry={() => void members.refetch()} />
      ) : null}
      {members.data ? <MemberTable members={members.data.items} manage={manage} /> : null}
      <Suspense>{adding ? <AddMemberDialog onClose={() => setAdding(false)} /> : null}</Suspense>
    </SettingsPage>
  )
}

function Seats() {
  const workspace = useWorkspace()
  const plan = useQuery(planQuery(workspace.id)).data
  if (!plan?.limits.agents) return null
  return (
    <p className="mb-4 text-muted text-sm">
      {t('members.seats', { used: plan.usage.agents, limit: plan.limits.agents, plan: plan.name })}{' '}
      <Link to="/w/$workspace/settings/plan" params={{ workspace: workspace.slug }} className="text-accent underline">
        {t('settings.plan')}
      </Link>
    </p>
  )
}
