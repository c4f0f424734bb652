import { Link } from '@tanstack/react-router'
import type { TicketView } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { buttonClass } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'

/** Why the view is empty, and where to go instead. */
export function NoTickets({ view }: { view: TicketView }) {
  const workspace = useWorkspace()
  return (
    <EmptyState
      title={t(`tickets.empty.${view}.title`)}
      body={t(`tickets.empty.${view}.body`)}
      action={
        view === 'mine' ? (
          <Link
            to="/w/$workspace/tickets"
            params={{ workspace: workspace.slug }}
            search={{ view: 'unassigned' }}
            className={buttonClass()}
          >
            {t('tickets.empty.unassigned.action')}
          </Link>
        ) : undefined
      }
    />
  )
}
