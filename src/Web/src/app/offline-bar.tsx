import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useLiveState, useLiveTrouble } from '@/lib/realtime/live'
import { sidebarStore } from './sidebar-store'

/** Over everything: that nothing arrives now. Where the sidebar says so already, only that the device is offline. */
export function OfflineBar() {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  const live = useLiveState() === 'live'
  const trouble = useLiveTrouble()
  const beside = sidebarStore.use()
  const look = 'bg-warning-soft px-4 py-1 text-center text-sm text-warning'
  return (
    <div role="status" className="col-span-full">
      {online || live ? null : <p className={look}>{t('offline.bar')}</p>}
      {online && trouble ? <p className={cn(look, beside && 'md:hidden')}>{t(`live.${trouble}`)}</p> : null}
    </div>
  )
}
