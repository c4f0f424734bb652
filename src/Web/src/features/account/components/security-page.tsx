import { useState } from 'react'
import { useMe } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { Note } from '@/ui/note'
import { t } from '../phrases'
import { ActivitySection } from './activity-section'
import { PasswordSection } from './password-section'
import { SessionsSection } from './sessions-section'
import { TwoFactorSection } from './two-factor-section'

export function SecurityPage() {
  const { workspaces } = useMe()
  const closed = workspaces.filter((each) => each.lacksTwoFactor).map((each) => each.name)
  // What is waited for stands first, and stays there while it shows its recovery codes.
  const [urgent] = useState(closed.length > 0)
  return (
    <SettingsPage title={t('account.security')}>
      {closed.length ? (
        <Note tone="warning" className="mb-6">
          {t('security.demanded', { n: closed.length, names: closed.join(', ') })}
        </Note>
      ) : null}
      <div>
        {urgent ? <TwoFactorSection /> : null}
        <PasswordSection />
        {urgent ? null : <TwoFactorSection />}
        <SessionsSection />
        <ActivitySection />
      </div>
    </SettingsPage>
  )
}
