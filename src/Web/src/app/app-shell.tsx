import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { layerStore, openKeys, openPalette } from '@/features/command/store'
import { useWorkspace } from '@/features/session/api'
import { useSettingsCommands } from '@/features/settings/commands'
import { sweep } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { connectLive } from '@/lib/realtime/live'
import { BottomBar } from './bottom-bar'
import { navItems } from './nav-items'
import { OfflineBar } from './offline-bar'
import { Sidebar } from './sidebar'

const CommandPalette = lazy(() =>
  import('@/features/command/palette').then((module) => ({ default: module.CommandPalette })),
)
const KeysSheet = lazy(() => import('@/features/command/keys-sheet').then((module) => ({ default: module.KeysSheet })))
const PhoneMenu = lazy(() => import('./phone-menu').then((module) => ({ default: module.PhoneMenu })))

/** The frame around everything inside a workspace. */
export function AppShell() {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const layer = layerStore.use()
  useSettingsCommands()
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
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] md:grid-cols-[14rem_minmax(0,1fr)] md:grid-rows-[auto_minmax(0,1fr)]">
      <OfflineBar />
      <Sidebar />
      <div className="min-h-0 min-w-0">
        <Outlet />
      </div>
      <BottomBar />
      <Suspense>
        {layer === 'palette' ? <CommandPalette /> : null}
        {layer === 'keys' ? <KeysSheet /> : null}
        {layer === 'menu' ? <PhoneMenu /> : null}
      </Suspense>
    </div>
  )
}
