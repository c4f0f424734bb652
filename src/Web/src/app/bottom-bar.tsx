import { Link } from '@tanstack/react-router'
import { Inbox, Menu, Search } from 'lucide-react'
import { layerStore, openPalette } from '@/features/command/store'
import { NotificationBell } from '@/features/notifications/bell'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'

const item = 'flex min-h-12 w-full flex-col items-center justify-center gap-0.5 rounded-md text-2xs text-muted'

/** The phone's way around: four places, within reach of a thumb. */
export function BottomBar() {
  const workspace = useWorkspace()
  return (
    <nav
      aria-label={t('nav.main')}
      className="grid grid-cols-4 border-line border-t bg-canvas px-2 pt-1 pb-[max(0.25rem,env(safe-area-inset-bottom))] md:hidden"
    >
      <Link
        to="/w/$workspace/tickets"
        params={{ workspace: workspace.slug }}
        className={item}
        activeProps={{ className: 'font-medium !text-text' }}
      >
        <Inbox aria-hidden className="size-5" />
        {t('nav.tickets')}
      </Link>
      <NotificationBell className={item} side="top" />
      <button type="button" onClick={openPalette} className={item}>
        <Search aria-hidden className="size-5" />
        {t('nav.search.short')}
      </button>
      <button type="button" onClick={() => layerStore.set('menu')} className={item}>
        <Menu aria-hidden className="size-5" />
        {t('nav.menu')}
      </button>
    </nav>
  )
}
