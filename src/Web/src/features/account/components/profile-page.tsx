import { useCurrentWorkspace, useMe, useSignOut } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { setSingleKeys, useSingleKeys } from '@/lib/keyboard/use-commands'
import { type Density, setDensity, setTheme, type Theme, useDensity, useTheme } from '@/lib/theme/theme'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Checkbox } from '@/ui/field'
import { Section } from '@/ui/page'
import { Segments } from '@/ui/segments'
import { t } from '../phrases'
import { EmailSection } from './email-section'
import { ProfileForm } from './profile-form'

const themes: readonly Theme[] = ['light', 'dark', 'system']
const densities: readonly Density[] = ['comfortable', 'compact']

export function ProfilePage() {
  const { account } = useMe()
  const workspace = useCurrentWorkspace()
  const singleKeys = useSingleKeys()
  const signOut = useSignOut()
  return (
    <SettingsPage title={t('account.profile')}>
      <Section title={t('profile.you')}>
        <ProfileForm account={account} />
        {workspace ? (
          <Facts className="mt-4" facts={[[t('profile.role'), t(`members.role.${workspace.role}`)]]} />
        ) : null}
      </Section>
      <EmailSection account={account} />
      <Section title={t('profile.look')} hint={t('profile.look.hint')}>
        <Look />
      </Section>
      <Section title={t('profile.keyboard')}>
        <Checkbox
          label={t('keys.single')}
          hint={t('keys.single.hint')}
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
      </Section>
      <Section title={t('profile.session')}>
        <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('session.signOut')}
        </Button>
      </Section>
    </SettingsPage>
  )
}

function Look() {
  const theme = useTheme()
  const density = useDensity()
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-4">
      <div>
        <p className="mb-1 font-medium text-sm">{t('theme.label')}</p>
        <Segments
          label={t('theme.label')}
          value={theme}
          onChange={setTheme}
          options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
      </div>
      <div className="pointer-coarse:hidden">
        <p className="mb-1 font-medium text-sm">{t('density.label')}</p>
        <Segments
          label={t('density.label')}
          value={density}
          onChange={setDensity}
          options={densities.map((value) => ({ value, label: t(`density.${value}`) }))}
        />
      </div>
    </div>
  )
}
