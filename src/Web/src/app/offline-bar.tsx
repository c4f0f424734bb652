import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { t } from '@/lib/i18n'
import { useLiveState } from '@/lib/realtime/live'

export function OfflineBar() {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  const live = useLiveState() === 'live'
  return (
    <div role="status" className="col-span-full">
      {online || live ? null : (
        <p className="bg-warning-soft px-4 py-1 text-center text-sm text-warning">{t('offline.bar')}</p>
      )}
    </div>
  )
}
