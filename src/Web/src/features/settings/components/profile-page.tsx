import { useMe, useSignOut, useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { setSingleKeys, useSingleKeys } from '@/lib/keyboard/use-commands'
import { type Density, setDensity, setTheme, type Theme, useDensity, useTheme } from '@/lib/theme/theme'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Checkbox } from '@/ui/field'
import { Section } from '@/ui/page'
import { Segments } from '@/ui/segments'
import { SettingsPage } from '../settings-page'

const themes: readonly Theme[] = ['light', 'dark', 'system']
const densities: readonly Density[] = ['comfortable', 'compact']

export function ProfilePage() {
  const { account } = useMe()
  const workspace = useWorkspace()
  const singleKeys = useSingleKeys()
  const signOut = useSignOut()
  const theme = useTheme()
  const density = useDensity()
  return (
    <SettingsPage title={t('settings.profile')}>
      <Section title={t('settings.profile.you')}>
        <Facts
          facts={[
            [t('settings.profile.name'), account.name],
            [t('settings.profile.email'), account.email],
            [t('settings.profile.role'), t(`members.role.${workspace.role}`)],
          ]}
        />
      </Section>
      <Section title={t('settings.profile.look')} hint={t('settings.profile.look.hint')}>
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
      </Section>
      <Section title={t('settings.profile.keyboard')}>
        <Checkbox
          label={t('keys.single')}
          hint={t('keys.single.hint')}
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
      </Section>
      <Section title={t('settings.profile.session')}>
        <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('session.signOut')}
        </Button>
      </Section>
    </SettingsPage>
  )
}
