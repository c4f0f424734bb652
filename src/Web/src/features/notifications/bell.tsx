import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useWorkspace } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { onLive, onResync } from '@/lib/realtime/live'
import { Tip } from '@/ui/tooltip'
import { notificationKeys, unreadQuery } from './api'

const BellPopover = lazy(() => import('./components/bell-popover').then((module) => ({ default: module.BellPopover })))

export function NotificationBell({ className, side = 'right' }: { className: string; side?: 'right' | 'top' }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  const count = useQuery(unreadQuery(workspace.id)).data?.count ?? 0

  useEffect(() => {
    const refresh = () => void client.invalidateQueries({ queryKey: notificationKeys.all(workspace.id) })
    const offLive = onLive('notification', refresh)
    const offResync = onResync(refresh)
    return () => {
      offLive()
      offResync()
    }
  }, [client, workspace.id])

  const bell = (
    <Tip label={t('notifications.title')} side={side}>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={false}
        onClick={() => setAsked(true)}
        className={cn('relative', className)}
      >
        <Bell aria-hidden className="size-5 md:size-4" />
        {count > 0 ? (
          <span
            aria-hidden
            className="absolute -top-0.5 left-1/2 ms-0.5 min-w-4 rounded-full bg-accent px-1 text-center font-semibold text-[0.625rem] text-on-accent leading-4"
          >
            {count > 99 ? '99+' : count}
          </span>
        ) : null}
        <span className="md:sr-only">{t('notifications.title')}</span>
        <span className="sr-only">{count > 0 ? t('notifications.count', { n: count }) : ''}</span>
      </button>
    </Tip>
  )
  if (!asked) return bell
  return (
    <Suspense fallback={bell}>
      <BellPopover trigger={bell} side={side} />
    </Suspense>
  )
}
