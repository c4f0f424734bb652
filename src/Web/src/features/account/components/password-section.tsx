import { lazy, Suspense, useState } from 'react'
import { Button } from '@/ui/button'
import { Section } from '@/ui/page'
import { t } from '../phrases'

const ChangePasswordDialog = lazy(() =>
  import('./change-password-dialog').then((module) => ({ default: module.ChangePasswordDialog })),
)

export function PasswordSection() {
  const [changing, setChanging] = useState(false)
  return (
    <Section title={t('password.title')} hint={t('password.hint')}>
      <Button onClick={() => setChanging(true)}>{t('password.change')}</Button>
      <Suspense>{changing ? <ChangePasswordDialog onClose={() => setChanging(false)} /> : null}</Suspense>
    </Section>
  )
}
