import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { mayBeDevelopment } from '@/api/dev'
import type { Mailbox } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { sentMailsQuery } from '@/features/simulator/api'
import { t } from '@/lib/i18n'
import { useLiveRefresh } from '@/lib/realtime/use-live-refresh'
import { Button } from '@/ui/button'
import { CopyField } from '@/ui/copy-field'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { Facts } from '@/ui/facts'
import { SkeletonText } from '@/ui/skeleton'
import { Time } from '@/ui/time'
import { mailboxesQuery } from '../api'
import { RenameForm } from './rename-form'

export function MailboxesPage() {
  const workspace = useWorkspace()
  const mailboxes = useQuery({
    ...mailboxesQuery(workspace.id),
    refetchInterval: (query) => (query.state.data?.length === 0 ? 2000 : false),
  })
  useLiveRefresh(['mailbox', 'inbound_mail'], [mailboxesQuery(workspace.id).queryKey])
  return (
    <SettingsPage title={t('mailboxes.title')}>
      <p className="mb-5 max-w-[60ch] text-muted text-sm">{t('mailboxes.lead')}</p>
      {mailboxes.isPending ? <SkeletonText lines={4} /> : null}
      {mailboxes.isError && !mailboxes.data ? (
        <ErrorState title={t('mailboxes.error')} error={mailboxes.error} onRetry={() => void mailboxes.refetch()} />
      ) : null}
      {mailboxes.data?.length === 0 ? (
        <EmptyState title={t('mailboxes.empty.title')} body={t('mailboxes.empty.body')} />
      ) : null}
      <ul>
        {mailboxes.data?.map((mailbox) => (
          <li key={mailbox.id} className="border-line border-t py-5 first:border-t-0 first:pt-0">
            <MailboxCard mailbox={mailbox} />
          </li>
        ))}
      </ul>
    </SettingsPage>
  )
}

function MailboxCard({ mailbox }: { mailbox: Mailbox }) {
  const workspace = useWorkspace()
  const simulator = useQuery({ ...sentMailsQuery, enabled: mayBeDevelopment })
  const [renaming, setRenaming] = useState(false)
  return (
    <article aria-label={mailbox.name} className="flex flex-col gap-3">
      {renaming ? (
        <RenameForm mailbox={mailbox} onDone={() => setRenaming(false)} />
      ) : (
        <div className="flex items-center gap-2">
          <h2 className="min-w-0 grow break-words font-semibold text-md">{mailbox.name}</h2>
          {workspace.can.editMailboxes ? (
            <Button size="sm" onClick={() => setRenaming(true)}>
              <Pencil aria-hidden className="size-3.5" />
              {t('mailboxes.rename')}
            </Button>
          ) : null}
        </div>
      )}
      <CopyField value={mailbox.address} label={t('mailboxes.address')} />
      <Facts
        facts={[
          [t('mailboxes.destination'), t('mailboxes.destination.tickets')],
          [
            t('mailboxes.last'),
            mailbox.lastReceivedAt ? <Time key="last" at={mailbox.lastReceivedAt} /> : t('mailboxes.last.never'),
          ],
        ]}
      />
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <Link to="/w/$workspace/inbound" params={{ workspace: workspace.slug }} className="text-accent underline">
          {t('mailboxes.inbound')}
        </Link>
        {simulator.data ? (
          <Link to="/simulator" search={{ to: mailbox.address }} className="text-accent underline">
            {t('mailboxes.write')}
          </Link>
        ) : null}
      </p>
    </article>
  )
}
