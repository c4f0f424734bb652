import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { WorkspaceSummary } from '@/api/types'
import { inboundMailQuery } from '@/features/inbound/api'
import { TicketLink } from '@/features/inbound/ticket-link'
import { type Delivery, slugOf } from '../model'
import { t } from '../phrases'

type Props = { deliveries: readonly Delivery[]; workspaces: readonly WorkspaceSummary[] }

/** What the other side made of each mail: the loop closes here. */
export function Outcomes({ deliveries, workspaces }: Props) {
  const box = useRef<HTMLElement>(null)
  const newest = deliveries[0]?.id
  useEffect(() => {
    if (newest) box.current?.scrollIntoView({ block: 'nearest' })
  }, [newest])
  if (!deliveries.length) return null
  return (
    <section ref={box} aria-labelledby="outcomes" className="mt-6 border-line border-t pt-4">
      <h2 id="outcomes" className="mb-2 font-semibold text-md">
        {t('simulator.outcome.title')}
      </h2>
      <ul aria-live="polite" className="flex flex-col gap-2 text-sm">
        {deliveries.map((delivery) => {
          const workspace = workspaces.find((each) => each.slug === slugOf(delivery.to))
          return (
            <li key={delivery.id}>
              <p className="truncate font-medium">{delivery.subject || t('simulator.mail.noSubject')}</p>
              <p className="text-muted">
                {workspace ? <Outcome workspace={workspace} id={delivery.id} /> : t('simulator.outcome.sent')}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Outcome({ workspace, id }: { workspace: WorkspaceSummary; id: string }) {
  const mail = useQuery({
    ...inboundMailQuery(workspace.id, id),
    // The row may come a moment after the answer, and the ticket a moment after the row.
    retry: 5,
    refetchInterval: (query) => {
      const state = query.state.data
      const settled = state && state.status !== 'received' && (state.ticketId || state.classification !== 'customer')
      return settled || query.state.dataUpdateCount > 40 ? false : 1000
    },
  }).data
  if (!mail || mail.status === 'received') return t('simulator.outcome.working')
  return (
    <>
      {mail.ticketId ? (
        <>
          {t('simulator.outcome.ticket')} <TicketLink workspace={workspace} ticketId={mail.ticketId} />
        </>
      ) : (
        t(`simulator.outcome.${mail.status}`)
      )}
      {' · '}
      <Link
        to="/w/$workspace/inbound/$mailId"
        params={{ workspace: workspace.slug, mailId: id }}
        className="text-accent underline"
      >
        {t('simulator.outcome.why')}
      </Link>
    </>
  )
}
