import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OutboundMail, OutboundStatus } from '@/api/types'
import { TicketLink } from '@/features/inbound/ticket-link'
import { useWorkspace } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { t } from '@/lib/i18n'
import { useLiveRefresh } from '@/lib/realtime/use-live-refresh'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { FilterLinks, filterLink } from '@/ui/filter-links'
import { LoadMore } from '@/ui/load-more'
import { SkeletonRows } from '@/ui/skeleton'
import { Status, type StatusShape, type StatusTone } from '@/ui/status'
import { Table } from '@/ui/table'
import { Time } from '@/ui/time'
import { outboundQuery, outboundStatuses } from '../api'
import { SendAgain } from '../send-again'

const moving: readonly OutboundStatus[] = ['queued', 'sending']
const stuck: readonly OutboundStatus[] = ['failed', 'uncertain']

export function OutboundPage({ status }: { status: OutboundStatus | undefined }) {
  const workspace = useWorkspace()
  const mails = useInfiniteQuery({
    ...outboundQuery(workspace.id, status),
    // What is on its way changes within seconds; the rest is told by live updates of its ticket.
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some((mail) => moving.includes(mail.status))) ? 3000 : 30_000,
  })
  useLiveRefresh(['ticket'], [['outbound', workspace.id]])
  const rows = mails.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <SettingsPage title={t('outbound.title')} width="wide">
      <p className="mb-3 text-muted text-sm">{t('outbound.lead')}</p>
      <FilterLinks label={t('outbound.filter')}>
        {[undefined, ...outboundStatuses].map((each) => (
          <li key={each ?? 'all'}>
            <Link
              to="/w/$workspace/settings/outgoing"
              params={{ workspace: workspace.slug }}
              search={each ? { status: each } : {}}
              {...filterLink(each === status)}
            >
              {t(each ? `outbound.status.${each}` : 'outbound.all')}
            </Link>
          </li>
        ))}
      </FilterLinks>
      {mails.isPending ? <SkeletonRows rows={6} /> : null}
      {mails.isError && !mails.data ? (
        <ErrorState title={t('outbound.error')} error={mails.error} onRetry={() => void mails.refetch()} />
      ) : null}
      {mails.data && !rows.length ? (
        <EmptyState
          title={t(status ? 'outbound.empty.filtered.title' : 'outbound.empty.title')}
          body={t(status ? 'outbound.empty.filtered.body' : 'outbound.empty.body')}
        />
      ) : null}
      {rows.length ? <OutboundTable mails={rows} /> : null}
      <LoadMore query={mails} />
    </SettingsPage>
  )
}

function OutboundTable({ mails }: { mails: readonly OutboundMail[] }) {
  const workspace = useWorkspace()
  const ticket = (mail: OutboundMail) =>
    mail.ticketId ? (
      <TicketLink
        workspace={workspace}
        ticketId={mail.ticketId}
        className="inline-flex min-h-6 items-center text-accent underline pointer-coarse:min-h-11"
      />
    ) : null
  return (
    <Table
      caption={t('outbound.title')}
      rows={mails}
      rowKey={(mail) => mail.id}
      columns={[
        {
          key: 'mail',
          header: t('outbound.col.mail'),
          className: 'max-w-0 w-full',
          cell: (mail) => (
            <>
              <span className="block truncate font-medium">{mail.subject || t('outbound.noSubject')}</span>
              <span className="block truncate text-muted text-xs">
                {t(`outbound.kind.${mail.kind}`)} {t('outbound.to', { to: recipients(mail) })}
              </span>
              <Trouble mail={mail} />
              {stuck.includes(mail.status) && mail.to.length ? (
                <SendAgain key={mail.attempts} mailId={mail.id} subject={mail.subject} />
              ) : null}
              <span className="mt-2 flex text-xs @2xl:hidden">{ticket(mail)}</span>
            </>
          ),
        },
        { key: 'state', header: t('outbound.col.state'), cell: (mail) => <OutboundState status={mail.status} /> },
        {
          key: 'ticket',
          header: t('outbound.col.ticket'),
          wideOnly: true,
          className: 'whitespace-nowrap',
          cell: ticket,
        },
        {
          key: 'when',
          header: t('outbound.col.when'),
          className: 'whitespace-nowrap text-end text-faint text-xs',
          cell: (mail) => <Time at={mail.sentAt ?? mail.createdAt} />,
        },
      ]}
    />
  )
}

const recipients = (mail: OutboundMail) => [mail.to].flat().join(', ')

function Trouble({ mail }: { mail: OutboundMail }) {
  const why = mail.error ?? (mail.status === 'uncertain' ? t('outbound.uncertain.hint') : null)
  if (!why) return null
  return (
    <span className="block whitespace-normal break-words text-danger text-xs">
      {why}
      {mail.attempts > 1 ? ` (${t('outbound.attempts', { n: mail.attempts })})` : null}
    </span>
  )
}

const looks: Record<OutboundStatus, { tone: StatusTone; shape: StatusShape }> = {
  queued: { tone: 'info', shape: 'ring' },
  sending: { tone: 'info', shape: 'half' },
  sent: { tone: 'success', shape: 'full' },
  failed: { tone: 'danger', shape: 'lock' },
  uncertain: { tone: 'warning', shape: 'dot' },
  cancelled: { tone: 'neutral', shape: 'pause' },
}

function OutboundState({ status }: { status: OutboundStatus }) {
  return <Status {...looks[status]}>{t(`outbound.status.${status}`)}</Status>
}
