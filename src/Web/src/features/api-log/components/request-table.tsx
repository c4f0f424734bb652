import type { ApiRequest } from '@/api/types'
import { formatNumber, t } from '@/lib/i18n'
import { Status, type StatusTone } from '@/ui/status'
import { Table } from '@/ui/table'
import { Time } from '@/ui/time'
import { shortRoute } from '../model'

export function RequestTable({ requests }: { requests: readonly ApiRequest[] }) {
  return (
    <Table
      caption={t('apiLog.title')}
      rows={requests}
      rowKey={(request) => request.id}
      columns={[
        {
          key: 'request',
          header: t('apiLog.col.request'),
          cell: (request) => (
            <>
              <code className="break-all text-xs" title={request.route}>
                <span className="font-medium">{request.method}</span> {shortRoute(request.route)}
              </code>
              <span className="block break-words text-muted text-xs @2xl:hidden">{by(request)}</span>
            </>
          ),
        },
        {
          key: 'by',
          header: t('apiLog.col.by'),
          wideOnly: true,
          cell: (request) => <span className="break-words">{by(request)}</span>,
        },
        {
          key: 'answer',
          header: t('apiLog.col.answer'),
          className: 'w-16',
          cell: (request) => <Status tone={toneOf(request.status)}>{String(request.status)}</Status>,
        },
        {
          key: 'duration',
          header: t('apiLog.col.duration'),
          wideOnly: true,
          className: 'w-20 whitespace-nowrap text-end text-muted text-xs tabular-nums',
          cell: (request) => t('apiLog.ms', { n: formatNumber(request.durationMs) }),
        },
        {
          key: 'where',
          header: t('apiLog.col.where'),
          wideOnly: true,
          className: 'text-muted text-xs',
          cell: (request) => request.ip ?? '–',
        },
        {
          key: 'when',
          header: t('apiLog.col.when'),
          className: 'w-20 whitespace-nowrap text-end text-muted text-xs',
          cell: (request) => <Time at={request.occurredAt} />,
        },
      ]}
    />
  )
}

const by = (request: ApiRequest) =>
  request.apiToken
    ? (request.apiToken.name ?? t('apiLog.goneToken'))
    : t('apiLog.browser', { name: request.person.name ?? t('apiLog.gonePerson') })

const toneOf = (status: number): StatusTone => (status >= 500 ? 'danger' : status >= 400 ? 'warning' : 'success')
