import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { WorkspaceSummary } from '@/api/types'
import { useSignOut } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { type Step, steps } from '../model'

type Props = { step: Step; workspace: WorkspaceSummary | undefined; children: ReactNode }

/** One page, the three steps beside it; on a phone they lie above it as a line of marks. */
export function OnboardingFrame({ step, workspace, children }: Props) {
  const signOut = useSignOut()
  return (
    <div className="min-h-dvh bg-canvas px-4 py-8 sm:py-[10vh]">
      <div className="mx-auto grid max-w-[46rem] grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 sm:grid-cols-[11rem_minmax(0,1fr)]">
        <header className="flex items-center justify-between sm:col-span-2">
          <p className="font-semibold text-accent text-md">{t('app.name')}</p>
          <Button tone="quiet" size="sm" onClick={() => signOut.mutate()}>
            {t('onboarding.signOut')}
          </Button>
        </header>
        <nav aria-label={t('onboarding.steps')}>
          <ol className="flex gap-2 sm:flex-col sm:gap-1">
            {steps.map((each, index) => (
              <li key={each} className="grow sm:grow-0">
                <RailStep
                  step={each}
                  number={index + 1}
                  current={each === step}
                  done={index < steps.indexOf(step)}
                  workspace={workspace}
                />
              </li>
            ))}
          </ol>
        </nav>
        <main id="main" tabIndex={-1} className="min-w-0">
          {children}
        </main>
      </div>
    </div>
  )
}

type RailProps = {
  step: Step
  number: number
  current: boolean
  done: boolean
  workspace: WorkspaceSummary | undefined
}

function RailStep({ step, number, current, done, workspace }: RailProps) {
  const look = cn(
    'flex items-center gap-2.5 border-t-2 pt-2 text-sm sm:border-s-2 sm:border-t-0 sm:py-1.5 sm:ps-3 sm:pt-1.5',
    current ? 'border-accent font-medium text-text' : done ? 'border-accent text-muted' : 'border-line text-muted',
  )
  const text = (
    <>
      {done ? <Check aria-hidden className="size-4 text-success" /> : <span aria-hidden>{number}</span>}
      <span className="min-w-0 truncate">{t(`onboarding.step.${step}`)}</span>
      {done ? <span className="sr-only">({t('onboarding.done')})</span> : null}
    </>
  )
  if (!workspace || step === 'workspace' || current)
    return (
      <div className={look} aria-current={current ? 'step' : undefined}>
        {text}
      </div>
    )
  return (
    <Link to="/onboarding" search={{ workspace: workspace.slug, step }} className={cn(look, 'hover:text-text')}>
      {text}
    </Link>
  )
}
