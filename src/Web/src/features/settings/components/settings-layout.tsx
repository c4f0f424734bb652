import { Link, Outlet, useMatch } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useWorkspace } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { PageTitle } from '@/ui/page'
import { isFor, settingsGroups } from '../model'

/** The map on the left, one topic beside it; on a phone the map is a page of its own. */
export function SettingsLayout() {
  const index = useMatch({ from: '/w/$workspace/settings/', shouldThrow: false }) !== undefined
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] md:grid-cols-[13rem_minmax(0,1fr)]">
      <SettingsNav className={cn('border-line border-e md:block', !index && 'hidden')} index={index} />
      <Outlet />
    </div>
  )
}

function SettingsNav({ className, index }: { className: string; index: boolean }) {
  const workspace = useWorkspace()
  const Tag = index ? 'main' : 'div'
  return (
    <Tag
      {...(index ? { id: 'main', tabIndex: -1 } : {})}
      className={cn('min-h-0 overflow-y-auto bg-canvas', className)}
    >
      <header className="flex h-12 items-center px-4">
        {index ? (
          <PageTitle title={t('settings.title')} />
        ) : (
          <p className="font-semibold text-lg">{t('settings.title')}</p>
        )}
      </header>
      <nav aria-label={t('settings.nav')} className="flex flex-col gap-4 px-2 pb-6">
        {settingsGroups.map((group) => (
          <section key={group.label} aria-label={t(group.label)}>
            <p aria-hidden className="px-2 pb-1 font-medium text-2xs text-faint">
              {t(group.label)}
            </p>
            <ul className="flex flex-col gap-px">
              {group.pages.filter(isFor(workspace.can)).map((page) => (
                <li key={page.to}>
                  <Link
                    to={page.to}
                    params={{ workspace: workspace.slug }}
                    className="flex min-h-11 items-center justify-between rounded-md px-2 text-muted text-sm hover:bg-hover hover:text-text md:min-h-8"
                    activeProps={{ className: 'bg-selected font-medium text-text' }}
                  >
                    {t(page.label)}
                    <ChevronRight aria-hidden className="size-4 text-faint md:hidden" />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </Tag>
  )
}
