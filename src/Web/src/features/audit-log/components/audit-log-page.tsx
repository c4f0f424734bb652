import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { AuditEntry } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { t } from '@/lib/i18n'
import { saveFile } from '@/lib/save-file'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { SkeletonRows } from '@/ui/skeleton'
import { toast } from '@/ui/toast-store'
import { type AuditFilter, auditQuery, exportAuditLog } from '../api'
import { AuditFilters } from './audit-filters'
import { AuditTable } from './audit-table'
import { EntryDialog } from './entry-dialog'

export function AuditLogPage({ filter }: { filter: AuditFilter }) {
  const workspace = useWorkspace()
  if (!workspace.can.readAuditLog)
    return (
      <SettingsPage title={t('audit.title')}>
        <EmptyState title={t('audit.ownersOnly.title')} body={t('audit.ownersOnly.body')} />
      </SettingsPage>
    )
  return (
    <SettingsPage title={t('audit.title')} width="wide" actions={<Export filter={filter} />}>
      <p className="mb-4 max-w-[68ch] text-muted text-sm">{t('audit.lead')}</p>
      <Entries filter={filter} />
    </SettingsPage>
  )
}

function Entries({ filter }: { filter: AuditFilter }) {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<AuditEntry>()
  const entries = useInfiniteQuery(auditQuery(workspace.id, filter))
  const rows = entries.data?.pages.flatMap((page) => page.items) ?? []
  const narrowed = Object.values(filter).some(Boolean)
  const change = (search: AuditFilter) =>
    void navigate({
      to: '/w/$workspace/settings/audit-log',
      params: { workspace: workspace.slug },
      search,
      replace: true,
    })
  return (
    <>
      <AuditFilters filter={filter} onChange={change} />
      {entries.isPending ? <SkeletonRows rows={8} /> : null}
      {entries.isError && !entries.data ? (
        <ErrorState title={t('audit.error')} error={entries.error} onRetry={() => void entries.refetch()} />
      ) : null}
      {entries.data && !rows.length ? (
        <EmptyState
          title={t(narrowed ? 'audit.empty.filtered.title' : 'audit.empty.title')}
          body={t(narrowed ? 'audit.empty.filtered.body' : 'audit.empty.body')}
        />
      ) : null}
      {rows.length ? <AuditTable entries={rows} onOpen={setOpened} /> : null}
      <LoadMore query={entries} />
      {opened ? (
        <EntryDialog
          entry={opened}
          onClose={() => setOpened(undefined)}
          onSame={() => {
            setOpened(undefined)
            change({ target: opened.target.id })
          }}
        />
      ) : null}
    </>
  )
}

function Export({ filter }: { filter: AuditFilter }) {
  const workspace = useWorkspace()
  const run = useMutation({
    mutationFn: () => exportAuditLog(workspace.id, filter),
    onSuccess: (file) => {
      saveFile(file, `audit-log-${workspace.slug}-${new Date().toISOString().slice(0, 10)}.csv`)
      toast(t('audit.export.done'))
    },
  })
  return (
    <Button busy={run.isPending} onClick={() => run.mutate()}>
      <Download aria-hidden className="size-4" />
      {t('audit.export')}
    </Button>
  )
}
