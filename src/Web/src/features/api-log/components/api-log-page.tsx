import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWorkspace } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { t } from '@/lib/i18n'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { SkeletonRows } from '@/ui/skeleton'
import { type RequestFilter, requestsQuery } from '../api'
import { RequestFilters } from './request-filters'
import { RequestTable } from './request-table'

export function ApiLogPage({ filter }: { filter: RequestFilter }) {
  const workspace = useWorkspace()
  if (!workspace.can.readApiLog)
    return (
      <SettingsPage title={t('apiLog.title')}>
        <EmptyState title={t('apiLog.ownersOnly.title')} body={t('apiLog.ownersOnly.body')} />
      </SettingsPage>
    )
  return (
    <SettingsPage title={t('apiLog.title')} width="wide">
      <p className="mb-4 max-w-[68ch] text-muted text-sm">{t('apiLog.lead')}</p>
      <Requests filter={filter} />
    </SettingsPage>
  )
}

function Requests({ filter }: { filter: RequestFilter }) {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const requests = useInfiniteQuery({ ...requestsQuery(workspace.id, filter), refetchInterval: 30_000 })
  const rows = requests.data?.pages.flatMap((page) => page.items) ?? []
  const narrowed = Object.values(filter).some(Boolean)
  return (
    <>
      <RequestFilters
        filter={filter}
        onChange={(search) =>
          void navigate({
            to: '/w/$workspace/settings/api-log',
            params: { workspace: workspace.slug },
            search,
            replace: true,
          })
        }
      />
      {requests.isPending ? <SkeletonRows rows={8} /> : null}
      {requests.isError && !requests.data ? (
        <ErrorState title={t('apiLog.error')} error={requests.error} onRetry={() => void requests.refetch()} />
      ) : null}
      {requests.data && !rows.length ? (
        <EmptyState
          title={t(narrowed ? 'apiLog.empty.filtered.title' : 'apiLog.empty.title')}
          body={t(narrowed ? 'apiLog.empty.filtered.body' : 'apiLog.empty.body')}
        />
      ) : null}
      {rows.length ? <RequestTable requests={rows} /> : null}
      <LoadMore query={requests} />
    </>
  )
}
