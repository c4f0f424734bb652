import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSessionLost } from '@/api/session-gate'
import { useSendings } from '@/features/composer/sending'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useCommands, useKeyboardRoot } from '@/lib/keyboard/use-commands'
import { toggleTheme } from '@/lib/theme/theme'
import { Toaster } from '@/ui/toast'
import { TipLayer } from '@/ui/tooltip'

const SignInDialog = lazy(() =>
  import('@/features/session/components/sign-in-dialog').then((module) => ({ default: module.SignInDialog })),
)

export function RootLayout() {
  const lost = useSessionLost()
  const sending = useSendings().length > 0
  useKeyboardRoot()
  useCommands([
    {
      id: 'theme',
      keys: 'mod+shift+l',
      label: t('theme.toggle'),
      group: t('keys.group.general'),
      scope: 'global',
      run: toggleTheme,
    },
  ])
  return (
    <>
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-raised px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('app.skip')}
      </a>
      <Outlet />
      {/* Never over the bar from which a reply can be taken back. */}
      <Toaster className={cn('left-4 md:left-60', sending ? 'bottom-32 md:bottom-16' : 'bottom-20 md:bottom-4')} />
      <Suspense>{lost ? <SignInDialog /> : null}</Suspense>
      <TipLayer />
    </>
  )
}
