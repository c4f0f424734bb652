import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Credentials } from '@/features/session/api'
import type { SignInStep } from '@/features/session/sign-in-steps'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { demoQuery } from '../api'
import { safeNext } from '../model'
import { t } from '../phrases'
import { AuthFrame } from './auth-frame'
import { SignInForm } from './sign-in-form'

export type Welcome = 'verified' | 'activated' | 'reset'

const welcomes = {
  verified: 'identity.welcome.verified',
  activated: 'identity.welcome.activated',
  reset: 'reset.welcome',
} as const

export function SignInPage({ next, welcome }: { next: string | undefined; welcome: Welcome | undefined }) {
  const router = useRouter()
  const demo = useQuery(demoQuery)
  const [preset, setPreset] = useState<Credentials | undefined>()
  const [at, setAt] = useState<SignInStep['at']>('password')
  const first = at === 'password'
  return (
    <AuthFrame
      title={t(first ? 'identity.signIn.title' : 'signIn.second')}
      lead={first ? undefined : t('signIn.second.lead')}
      footer={
        first ? (
          <>
            {t('identity.signIn.newHere')}{' '}
            <Link to="/sign-up" className="font-medium text-accent underline">
              {t('identity.signIn.create')}
            </Link>
          </>
        ) : null
      }
    >
      {welcome && first ? <Note tone="success">{t(welcomes[welcome])}</Note> : null}
      <SignInForm
        key={preset ? 'demo' : 'own'}
        preset={preset}
        onSignedIn={() => router.history.push(safeNext(next) ?? '/')}
        onStep={setAt}
      />
      {first ? (
        <Link to="/forgot-password" className="-mt-2 self-center rounded-sm text-accent text-sm underline">
          {t('identity.signIn.forgot')}
        </Link>
      ) : null}
      {first && demo.data ? (
        <Note
          title={t('identity.demo.title')}
          actions={
            <Button size="sm" onClick={() => setPreset(demo.data ?? undefined)}>
              {t('identity.demo.use')}
            </Button>
          }
        >
          <p>{t('identity.demo.body')}</p>
          <p className="mt-1 break-all">
            <code className="select-all">{demo.data.email}</code>
            <br />
            <code className="select-all">{demo.data.password}</code>
          </p>
        </Note>
      ) : null}
    </AuthFrame>
  )
}
