import { Link, useMatch } from '@tanstack/react-router'
import { closeLayer } from '@/features/command/store'
import { useMe, useWorkspace } from '@/features/session/api'
import { firstView } from '@/features/tickets/view'
import { ViewNav } from '@/features/tickets/view-nav'
import { t } from '@/lib/i18n'
import { Dialog } from '@/ui/dialog'
import { AccountMenu } from './account-menu'
import { navItems } from './nav-items'
import { WorkspaceMenu } from './workspace-menu'

const row = 'flex min-h-11 w-full items-center gap-3 rounded-md px-2 text-md'

/** Everything the sidebar holds, as a sheet. */
export function PhoneMenu() {
  const workspace = useWorkspace()
  const { account } = useMe()
  const tickets = useMatch({ from: '/w/$workspace/tickets', shouldThrow: false })
  return (
    <Dialog open onOpenChange={(open) => !open && closeLayer()} title={account.name} description={account.email}>
      <nav aria-label={t('nav.menu')} className="flex flex-col gap-3">
        <WorkspaceMenu />
        <ul>
          {navItems.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link to={to} params={{ workspace: workspace.slug }} onClick={closeLayer} className={row}>
                <Icon aria-hidden className="size-5 text-muted" />
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
        <section aria-label={t('nav.views')} className="border-line border-t pt-2">
          <h2 className="px-2 pb-1 text-faint text-xs">{t('nav.views')}</h2>
          <ViewNav current={tickets ? (tickets.search.view ?? firstView) : undefined} onFollow={closeLayer} />
        </section>
        <AccountMenu className={`${row} border-line border-t`} />
      </nav>
    </Dialog>
  )
}
