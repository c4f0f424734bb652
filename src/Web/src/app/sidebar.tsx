import { Link, useMatch } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { openPalette } from '@/features/command/store'
import { NotificationBell } from '@/features/notifications/bell'
import { useWorkspace } from '@/features/session/api'
import { firstView } from '@/features/tickets/view'
import { ViewNav } from '@/features/tickets/view-nav'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { Keys } from '@/ui/kbd'
import { AccountMenu } from './account-menu'
import { LiveDot } from './live-dot'
import { navItems } from './nav-items'
import { WorkspaceMenu } from './workspace-menu'

const quiet = 'text-muted hover:bg-hover hover:text-text'

export function Sidebar() {
  const workspace = useWorkspace()
  const tickets = useMatch({ from: '/w/$workspace/tickets', shouldThrow: false })
  return (
    <nav
      aria-label={t('nav.main')}
      className="hidden min-h-0 flex-col gap-4 overflow-y-auto border-line border-e bg-canvas p-3 md:flex"
    >
      <div className="flex items-center justify-between gap-2">
        <WorkspaceMenu />
        <LiveDot />
      </div>
      <button
        type="button"
        onClick={openPalette}
        aria-keyshortcuts="Control+K"
        className="flex h-8 shrink-0 items-center gap-2 rounded-md border border-line bg-surface px-2 text-start text-muted text-sm hover:border-line-strong pointer-coarse:h-11"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="grow truncate">{t('nav.search.short')}</span>
        <Keys keys="mod+k" />
      </button>
      <ul className="flex flex-col gap-px">
        {navItems.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ workspace: workspace.slug }}
              className={cn('flex min-h-8 items-center gap-2 rounded-md px-2 text-sm pointer-coarse:min-h-11')}
              inactiveProps={{ className: quiet }}
              activeProps={{ className: 'font-medium text-text bg-hover' }}
            >
              <Icon aria-hidden className="size-4" />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
      <section aria-label={t('nav.views')}>
        <h2 className="px-2 pb-1 font-medium text-2xs text-faint">{t('nav.views')}</h2>
        <ViewNav current={tickets ? (tickets.search.view ?? firstView) : undefined} />
      </section>
      <div className="mt-auto flex items-center gap-1">
        <AccountMenu
          className={cn(
            'flex h-8 min-w-0 grow items-center gap-2 rounded-md px-2 text-start text-sm pointer-coarse:h-11',
            quiet,
          )}
        />
        <NotificationBell
          className={cn('flex size-8 shrink-0 items-center justify-center rounded-md pointer-coarse:size-11', quiet)}
        />
      </div>
    </nav>
  )
}
