import { Link, Outlet } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { t } from '../phrases'

const item =
  'flex min-h-11 items-center gap-2 rounded-md px-2 text-muted text-sm hover:bg-hover hover:text-text md:min-h-8'
const active = { className: 'bg-selected font-medium text-text' }

/** The account without a workspace around it: for whoever has none, or is not let in yet. */
export function AccountLayout() {
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] md:grid-cols-[13rem_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)]">
      <header className="flex items-center gap-1 border-line border-b bg-canvas p-1 md:flex-col md:items-stretch md:border-e md:border-b-0 md:p-2">
        <Link to="/" className={item}>
          <ArrowLeft aria-hidden className="size-4" />
          {t('app.name')}
        </Link>
        <nav aria-label={t('account.nav')} className="ms-auto flex gap-1 md:ms-0 md:mt-3 md:flex-col md:gap-px">
          <Link to="/account/profile" className={item} activeProps={active}>
            {t('account.profile')}
          </Link>
          <Link to="/account/security" className={item} activeProps={active}>
            {t('account.security')}
          </Link>
        </nav>
      </header>
      <Outlet />
    </div>
  )
}
