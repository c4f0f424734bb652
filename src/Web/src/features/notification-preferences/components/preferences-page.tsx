import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NotificationChannels, NotificationPreferences } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { t } from '@/lib/i18n'
import { ErrorState } from '@/ui/error-state'
import { SkeletonRows } from '@/ui/skeleton'
import { Table } from '@/ui/table'
import { toast } from '@/ui/toast-store'
import { preferencesQuery, savePreferences } from '../api'

type Event = keyof NotificationPreferences
const events: readonly Event[] = ['assigned', 'customerReplied']

export function PreferencesPage() {
  const workspace = useWorkspace()
  const preferences = useQuery(preferencesQuery(workspace.id))
  return (
    <SettingsPage title={t('preferences.title')}>
      <p className="mb-4 text-muted text-sm">{t('preferences.lead', { workspace: workspace.name })}</p>
      {preferences.isPending ? <SkeletonRows rows={2} /> : null}
      {preferences.isError && !preferences.data ? (
        <ErrorState
          title={t('preferences.error')}
          error={preferences.error}
          onRetry={() => void preferences.refetch()}
        />
      ) : null}
      {preferences.data ? <Matrix preferences={preferences.data} /> : null}
      <p className="mt-3 text-muted text-xs">{t('preferences.mail.hint')}</p>
    </SettingsPage>
  )
}

function Matrix({ preferences }: { preferences: NotificationPreferences }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const key = preferencesQuery(workspace.id).queryKey
  const save = useMutation({
    mutationFn: (next: NotificationPreferences) => savePreferences(workspace.id, next),
    // One answer after the other: what was ticked last wins.
    scope: { id: 'notification-preferences' },
    onMutate: (next) => client.setQueryData(key, next),
    onSuccess: () => toast(t('preferences.saved'), { duration: 2500 }),
    onError: () => client.invalidateQueries({ queryKey: key }),
  })
  const box = (event: Event, channel: keyof NotificationChannels) => (
    <input
      type="checkbox"
      aria-label={`${t(`preferences.${event}`)}: ${t(`preferences.${channel}`)}`}
      checked={preferences[event][channel]}
      onChange={(change) =>
        save.mutate({ ...preferences, [event]: { ...preferences[event], [channel]: change.target.checked } })
      }
      className="size-4 accent-accent pointer-coarse:size-6"
    />
  )
  return (
    <Table
      caption={t('preferences.title')}
      rows={events}
      rowKey={(event) => event}
      columns={[
        { key: 'event', header: t('preferences.event'), cell: (event) => t(`preferences.${event}`) },
        { key: 'inApp', header: t('preferences.inApp'), className: 'w-24', cell: (event) => box(event, 'inApp') },
        { key: 'email', header: t('preferences.email'), className: 'w-24', cell: (event) => box(event, 'email') },
      ]}
    />
  )
}
