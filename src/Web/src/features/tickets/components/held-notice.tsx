import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { heldMailsQuery } from '../api'

/** Over the plan no mail is lost: it waits, and this says so. */
export function HeldNotice() {
  const workspace = useWorkspace()
  const held = useQuery(heldMailsQuery(workspace.id)).data
  if (!held || held.items.length === 0) return null
  const n = held.items.length
  return (
    <p className="flex shrink-0 flex-wrap items-center gap-x-3 border-line border-b bg-warning-soft px-4 py-2 text-sm text-warning">
      <span>{held.next ? t('tickets.heldMany', { n }) : t('tickets.held', { n })}</span>
      <Link
        to="/w/$workspace/settings/plan"
        params={{ workspace: workspace.slug }}
        className="rounded-sm font-semibold underline"
      >
        {t('tickets.held.plan')}
      </Link>
    </p>
  )
}
