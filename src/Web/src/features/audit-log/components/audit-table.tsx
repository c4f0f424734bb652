import type { AuditEntry } from '@/api/types'
import { t } from '@/lib/i18n'
import { Table } from '@/ui/table'
import { Time } from '@/ui/time'
import { actionText, who } from '../model'

type Props = { entries: readonly AuditEntry[]; onOpen: (entry: AuditEntry) => void }

export function AuditTable({ entries, onOpen }: Props) {
  return (
    <Table
      caption={t('audit.title')}
      rows={entries}
      rowKey={(entry) => entry.id}
      columns={[
        {
          key: 'what',
          header: t('audit.col.what'),
          cell: (entry) => (
            <>
              <button
                type="button"
                aria-haspopup="dialog"
                onClick={() => onOpen(entry)}
                className="min-h-6 text-start font-medium hover:underline pointer-coarse:min-h-11"
              >
                {actionText(entry.action)}
              </button>
              {entry.target.name ? (
                <span className="block break-words text-muted text-xs">{entry.target.name}</span>
              ) : null}
              <span className="block break-words text-muted text-xs @2xl:hidden">{who(entry)}</span>
            </>
          ),
        },
        { key: 'who', header: t('audit.col.who'), wideOnly: true, cell: (entry) => <Who entry={entry} /> },
        {
          key: 'where',
          header: t('audit.col.where'),
          wideOnly: true,
          className: 'text-muted text-xs',
          cell: (entry) => entry.ip ?? '–',
        },
        {
          key: 'when',
          header: t('audit.col.when'),
          className: 'w-24 whitespace-nowrap text-end text-muted text-xs',
          cell: (entry) => <Time at={entry.occurredAt} />,
        },
      ]}
    />
  )
}

function Who({ entry }: { entry: AuditEntry }) {
  return (
    <>
      <span className="block break-words">{who(entry)}</span>
      {entry.apiToken ? (
        <span className="block break-words text-muted text-xs">{tokenText(entry.apiToken)}</span>
      ) : null}
    </>
  )
}

export const tokenText = (token: NonNullable<AuditEntry['apiToken']>) =>
  token.name ? t('audit.withToken', { name: token.name }) : t('audit.withGoneToken')
