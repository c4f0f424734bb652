import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { WorkspaceSummary } from '@/api/types'
import { t } from '@/lib/i18n'
import { ticketNumberQuery } from './api'

type Props = { workspace: Pick<WorkspaceSummary, 'id' | 'slug'>; ticketId: string; className?: string }

/** From a mail to the ticket it went into. */
export function TicketLink({ workspace, ticketId, className = 'font-medium text-accent underline' }: Props) {
  const number = useQuery(ticketNumberQuery(workspace.id, ticketId)).data
  if (number === undefined) return <span className="text-faint">…</span>
  return (
    <Link to="/w/$workspace/tickets/$number" params={{ workspace: workspace.slug, number }} className={className}>
      {t('inbound.ticket', { number })}
    </Link>
  )
}
