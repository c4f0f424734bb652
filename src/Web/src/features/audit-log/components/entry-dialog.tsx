import { Link } from '@tanstack/react-router'
import type { AuditEntry } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { fullDate } from '@/lib/i18n/dates'
import { Button, buttonClass } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Facts } from '@/ui/facts'
import { Table } from '@/ui/table'
import { actionText, differences, targetText, who } from '../model'
import { tokenText } from './audit-table'

type Props = { entry: AuditEntry; onClose: () => void; onSame: () => void }

/** One entry in full: who, from where, and what is different since. */
export function EntryDialog({ entry, onClose, onSame }: Props) {
  const { target } = entry
  const rows = differences(entry)
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      title={actionText(entry.action)}
      footer={
        <>
          <OpenTarget target={target} />
          <Button onClick={onSame}>{t('audit.entry.same')}</Button>
        </>
      }
    >
      <Facts
        className="mb-5"
        facts={[
          [t('audit.entry.when'), fullDate(entry.occurredAt)],
          [t('audit.entry.who'), who(entry)],
          [t('audit.entry.token'), entry.apiToken ? tokenText(entry.apiToken) : null],
          [t('audit.entry.target'), [targetText(target.type), target.name].filter(Boolean).join(': ')],
          [
            t('audit.entry.id'),
            <code key="id" className="break-all text-xs">
              {target.id}
            </code>,
          ],
          [t('audit.entry.ip'), entry.ip],
          [t('audit.entry.program'), entry.userAgent],
        ]}
      />
      {rows.length ? (
        <Table
          caption={t('audit.entry.changes')}
          rows={rows}
          rowKey={(row) => row.field}
          columns={[
            { key: 'field', header: t('audit.entry.field'), className: 'align-top', cell: (row) => row.field },
            {
              key: 'before',
              header: t('audit.entry.before'),
              className: 'break-words align-top text-muted',
              cell: (row) => row.before,
            },
            {
              key: 'after',
              header: t('audit.entry.after'),
              className: 'break-words align-top font-medium',
              cell: (row) => row.after,
            },
          ]}
        />
      ) : (
        <p className="text-muted text-sm">{t('audit.entry.nothing')}</p>
      )}
    </Dialog>
  )
}

// The log keeps no names of customers; the contact itself says who it is, as long as it is there.
function OpenTarget({ target }: { target: AuditEntry['target'] }) {
  const workspace = useWorkspace()
  if (target.type === 'contact')
    return (
      <Link
        to="/w/$workspace/contacts/$contactId"
        params={{ workspace: workspace.slug, contactId: target.id }}
        className={buttonClass()}
      >
        {t('audit.entry.open')}
      </Link>
    )
  if (target.type === 'inbound_mail')
    return (
      <Link
        to="/w/$workspace/inbound/$mailId"
        params={{ workspace: workspace.slug, mailId: target.id }}
        className={buttonClass()}
      >
        {t('audit.entry.open')}
      </Link>
    )
  return null
}
