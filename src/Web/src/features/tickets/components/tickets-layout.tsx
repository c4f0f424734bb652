import { Outlet, useMatch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useWorkspace } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { pickStore } from '../act'
import { useLiveTickets } from '../hooks/use-ticket-list'
import { viewLabel } from '../model'
import { useTicketView } from '../view'
import { TicketList } from './ticket-list'

const QuickPick = lazy(() => import('./quick-pick').then((module) => ({ default: module.QuickPick })))
/** The list, and beside it (or on a phone instead of it) the open ticket. */
export function TicketsLayout() {
  const view = useTicketView()
  const workspace = useWorkspace()
  const detail = useMatch({ from: '/w/$workspace/tickets/$number', shouldThrow: false })
  const openNumber = detail?.params.number
  const pick = pickStore.use()
  useLiveTickets(workspace.id)
  const detailOpen = openNumber !== undefined
  return (
    <div className={cn('grid h-full grid-cols-[minmax(0,1fr)]', detailOpen && 'lg:grid-cols-[22rem_minmax(0,1fr)]')}>
      {/* One element in both roles, so that the list keeps its place and selection when a ticket opens beside it. */}
      <div
        role={detailOpen ? 'region' : 'main'}
        aria-label={detailOpen ? t(viewLabel[view]) : undefined}
        id={detailOpen ? undefined : 'main'}
        tabIndex={-1}
        className={cn(
          'relative min-h-0 min-w-0 flex-col bg-surface outline-none',
          detailOpen ? 'hidden border-line border-e lg:flex' : 'flex',
        )}
      >
        <TicketList key={`${workspace.id}:${view}`} view={view} openNumber={openNumber} />
      </div>
      <Outlet />
      <Suspense>{pick ? <QuickPick pick={pick} /> : null}</Suspense>
    </div>
  )
}
