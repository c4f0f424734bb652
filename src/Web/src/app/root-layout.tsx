import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSessionLost } from '@/api/session-gate'
import { useStepUpAsked } from '@/api/step-up'
import { t } from '@/lib/i18n'
import { useCommands, useKeyboardRoot } from '@/lib/keyboard/use-commands'
import { toggleTheme } from '@/lib/theme/theme'
import { Toaster } from '@/ui/toast'
import { TipLayer } from '@/ui/tooltip'

const SignInDialog = lazy(() =>
  import('@/features/session/components/sign-in-dialog').then((module) => ({ default: module.SignInDialog })),
)
const StepUpDialog = lazy(() =>
  import('@/features/session/components/step-up-dialog').then((module) => ({ default: module.StepUpDialog })),
)

export function RootLayout() {
  const lost = useSessionLost()
  const stepUpAsked = useStepUpAsked()
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
      {/* Never over the bars from which a reply can be taken back: they say how high they are. */}
      <Toaster className="bottom-[calc(5rem+var(--bars,0px))] left-4 md:bottom-[calc(1rem+var(--bars,0px))] md:left-60" />
      <Suspense>{stepUpAsked ? <StepUpDialog /> : null}</Suspense>
      <Suspense>{lost ? <SignInDialog /> : null}</Suspense>
      <TipLayer />
    </>
  )
}
