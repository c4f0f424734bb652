import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { layerStore, openKeys, openPalette } from '@/features/command/store'
import { SendingBars } from '@/features/composer/sending-bar'
import { useWorkspace } from '@/features/session/api'
import { useSettingsCommands } from '@/features/settings/commands'
import { newTicketStore, openNewTicket } from '@/features/tickets/new-ticket'
import { cn } from '@/lib/cn'
import { sweep } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { connectLive } from '@/lib/realtime/live'
import { BottomBar } from './bottom-bar'
import { navItems } from './nav-items'
import { OfflineBar } from './offline-bar'
import { Sidebar } from './sidebar'
import { sidebarStore, toggleSidebar } from './sidebar-store'

const CommandPalette = lazy(() =>
  import('@/features/command/palette').then((module) => ({ default: module.CommandPalette })),
)
const KeysSheet = lazy(() => import('@/features/command/keys-sheet').then((module) => ({ default: module.KeysSheet })))
const NewTicketDialog = lazy(() =>
  import('@/features/tickets/new-ticket-dialog').then((module) => ({ default: module.NewTicketDialog })),
)
const PhoneMenu = lazy(() => import('./phone-menu').then((module) => ({ default: module.PhoneMenu })))

/** The frame around everything inside a workspace. */
export function AppShell() {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const layer = layerStore.use()
  useSettingsCommands()
  const sidebar = sidebarStore.use()
  const creating = newTicketStore.use()
  useEffect(() => connectLive(workspace.id), [workspace.id])
  useEffect(() => {
    const timer = setTimeout(() => void sweep(), 10_000)
    return () => clearTimeout(timer)
  }, [])
  const general = t('keys.group.general')
  useCommands([
    {
      id: 'palette',
      keys: ['mod+k', '/'],
      label: t('palette.open'),
      group: general,
      scope: 'global',
      run: openPalette,
    },
    { id: 'ticket.new', keys: 'c', label: t('tickets.new'), group: general, scope: 'global', run: openNewTicket },
    { id: 'sidebar', keys: '[', label: t('nav.sidebar'), group: general, scope: 'global', run: toggleSidebar },
    { id: 'keys', keys: '?', label: t('keys.open'), group: general, scope: 'global', run: openKeys },
    ...navItems.map((item) => ({
      id: `go.${item.to}`,
      keys: item.keys,
      label: t(item.label),
      group: t('keys.group.go'),
      scope: 'global' as const,
      run: () => void navigate({ to: item.to, params: { workspace: workspace.slug } }),
    })),
  ])
  return (
    <div
      className={cn(
        'grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] md:grid-rows-[auto_minmax(0,1fr)]',
        sidebar && 'md:grid-cols-[14rem_minmax(0,1fr)]',
      )}
    >
      <OfflineBar />
      {sidebar ? <Sidebar /> : null}
      <div className="flex min-h-0 min-w-0 flex-col">
        <div className="min-h-0 grow">
          <Outlet />
        </div>
        <SendingBars />
      </div>
      <BottomBar />
      <Suspense>
        {layer === 'palette' ? <CommandPalette /> : null}
        {layer === 'keys' ? <KeysSheet /> : null}
        {layer === 'menu' ? <PhoneMenu /> : null}
        {creating ? <NewTicketDialog /> : null}
      </Suspense>
    </div>
  )
}
