import { Link } from '@tanstack/react-router'
import { Inbox, Mailbox, Settings, Users } from 'lucide-react'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'

const items = [
  { to: '/w/$workspace/tickets', label: 'nav.tickets', icon: Inbox },
  { to: '/w/$workspace/contacts', label: 'nav.contacts', icon: Users },
  { to: '/w/$workspace/inbound', label: 'nav.inbound', icon: Mailbox },
  { to: '/w/$workspace/settings', label: 'nav.settings', icon: Settings },
] as const

export function Sidebar() {
  const workspace = useWorkspace()
  return (
    <nav
      aria-label={t('nav.main')}
      className="order-last flex border-line border-t bg-canvas md:order-none md:flex-col md:gap-4 md:border-t-0 md:border-e md:p-3"
    >
      <p className="hidden truncate px-2 font-semibold text-md md:block">{workspace.name}</p>
      <ul className="flex grow justify-around md:grow-0 md:flex-col md:gap-px">
        {items.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ workspace: workspace.slug }}
              className="flex min-h-11 flex-col items-center gap-0.5 rounded-md px-3 py-1.5 text-2xs text-muted hover:bg-hover hover:text-text md:min-h-8 md:flex-row md:gap-2 md:px-2 md:text-sm"
              activeProps={{ className: 'text-text font-medium md:bg-selected' }}
            >
              <Icon aria-hidden className="size-5 md:size-4" />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
