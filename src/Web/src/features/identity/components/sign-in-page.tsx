import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Credentials } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { demoQuery } from '../api'
import { safeNext } from '../model'
import { AuthFrame } from './auth-frame'
import { SignInForm } from './sign-in-form'

export type Welcome = 'verified' | 'activated'

export function SignInPage({ next, welcome }: { next: string | undefined; welcome: Welcome | undefined }) {
  const router = useRouter()
  const demo = useQuery(demoQuery)
  const [preset, setPreset] = useState<Credentials | undefined>()
  return (
    <AuthFrame
      title={t('identity.signIn.title')}
      footer={
        <>
          {t('identity.signIn.newHere')}{' '}
          <Link to="/sign-up" className="font-medium text-accent underline">
            {t('identity.signIn.create')}
          </Link>
        </>
      }
    >
      {welcome ? (
        <Note tone="success">
          {t(welcome === 'verified' ? 'identity.welcome.verified' : 'identity.welcome.activated')}
        </Note>
      ) : null}
      <SignInForm
        key={preset ? 'demo' : 'own'}
        preset={preset}
        onSignedIn={() => router.history.push(safeNext(next) ?? '/')}
      />
      {demo.data ? (
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
