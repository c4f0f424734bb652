import { Link, Outlet } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { buttonClass } from '@/ui/button'
import { t } from '../phrases'

const tab =
  'inline-flex h-8 items-center rounded-md px-2.5 text-muted text-sm hover:bg-hover hover:text-text pointer-coarse:h-11'
const active = { className: 'bg-selected font-medium text-text' }

/** The account without a workspace around it: for whoever has none, or is not let in yet. */
export function AccountLayout() {
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)]">
      <header className="flex min-h-12 items-center gap-2 border-line border-b bg-canvas px-2 sm:px-4">
        <Link to="/" className={buttonClass({ tone: 'quiet', className: 'px-2' })}>
          <ArrowLeft aria-hidden className="size-4" />
          {t('app.name')}
        </Link>
        <nav aria-label={t('account.nav')} className="ms-auto flex gap-1">
          <Link to="/account/profile" className={tab} activeProps={active}>
            {t('account.profile')}
          </Link>
          <Link to="/account/security" className={tab} activeProps={active}>
            {t('account.security')}
          </Link>
        </nav>
      </header>
      <Outlet />
    </div>
  )
}
