import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { planQuery } from '@/features/billing/api'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Note } from '@/ui/note'
import { heldMailsQuery } from '../api'
import { monthName } from '../model'

/** Over the limit no mail is lost; this says where it is, why, and what frees it. */
export function HeldBanner({ narrow }: { narrow: boolean }) {
  const workspace = useWorkspace()
  const held = useQuery(heldMailsQuery(workspace.id))
  const n = held.data?.items.length ?? 0
  const plan = useQuery({ ...planQuery(workspace.id), enabled: n > 0 })
  if (!n) return null
  const params = { workspace: workspace.slug }
  return (
    <Note
      tone="warning"
      title={t('inbound.held.title', { n })}
      className="shrink-0 border-line border-b"
      actions={
        <span className="flex gap-4 py-px font-medium text-accent">
          <Link to="/w/$workspace/inbound" params={params} search={{ status: 'held' }} className="underline">
            {t('inbound.held.show')}
          </Link>
          <Link to="/w/$workspace/settings/plan" params={params} className="underline">
            {t('inbound.held.plan')}
          </Link>
        </span>
      }
    >
      {narrow ? null : t('inbound.held.body', { month: plan.data ? monthName(plan.data.usage.month) : '…' })}
    </Note>
  )
}
