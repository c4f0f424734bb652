import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { t } from '@/lib/i18n'

export function OfflineBar() {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  return (
    <div role="status" className="col-span-full">
      {online ? null : <p className="bg-warning-soft px-4 py-1 text-center text-sm text-warning">{t('offline.bar')}</p>}
    </div>
  )
}
