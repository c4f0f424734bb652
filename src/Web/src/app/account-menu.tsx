import { useNavigate } from '@tanstack/react-router'
import { FlaskConical, Keyboard, LogOut, UserRound } from 'lucide-react'
import { openKeys } from '@/features/command/store'
import { useMe, useSignOut, useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { type Density, setDensity, setTheme, type Theme, useDensity, useTheme } from '@/lib/theme/theme'
import { Avatar } from '@/ui/avatar'
import { MenuButton } from '@/ui/menu-button'
import { useDevelopment } from './use-development'

const themes = ['light', 'dark', 'system'] as const
const densities = ['comfortable', 'compact'] as const

export function AccountMenu({ className }: { className: string }) {
  const { account } = useMe()
  const theme = useTheme()
  const density = useDensity()
  const signOut = useSignOut()
  const navigate = useNavigate()
  const { slug } = useWorkspace()
  const development = useDevelopment()
  return (
    <MenuButton
      side="top"
      className="w-60"
      trigger={
        <button type="button" className={className}>
          <Avatar name={account.name} seed={account.id} size="sm" />
          <span className="sr-only">{t('nav.account')}</span>
          <span className="truncate">{account.name}</span>
        </button>
      }
    >
      {({ MenuLabel, MenuSeparator, MenuRadioGroup, MenuRadioItem, MenuItem }) => (
        <>
          <MenuLabel>{account.email}</MenuLabel>
          <MenuSeparator />
          <MenuLabel>{t('theme.label')}</MenuLabel>
          <MenuRadioGroup value={theme} onValueChange={(value) => setTheme(value as Theme)}>
            {themes.map((each) => (
              <MenuRadioItem key={each} value={each}>
                {t(`theme.${each}`)}
              </MenuRadioItem>
            ))}
          </MenuRadioGroup>
          <div className="pointer-coarse:hidden">
            <MenuLabel>{t('density.label')}</MenuLabel>
            <MenuRadioGroup value={density} onValueChange={(value) => setDensity(value as Density)}>
              {densities.map((each) => (
                <MenuRadioItem key={each} value={each}>
                  {t(`density.${each}`)}
                </MenuRadioItem>
              ))}
            </MenuRadioGroup>
          </div>
          <MenuSeparator />
          <MenuItem
            icon={<UserRound aria-hidden className="size-4" />}
            onSelect={() => void navigate({ to: '/w/$workspace/settings/profile', params: { workspace: slug } })}
          >
            {t('settings.profile')}
          </MenuItem>
          <MenuItem icon={<Keyboard aria-hidden className="size-4" />} keys="?" onSelect={openKeys}>
            {t('keys.open')}
          </MenuItem>
          {development ? (
            <MenuItem
              icon={<FlaskConical aria-hidden className="size-4" />}
              onSelect={() => void navigate({ to: '/simulator' })}
            >
              {t('nav.simulator')}
            </MenuItem>
          ) : null}
          <MenuItem icon={<LogOut aria-hidden className="size-4" />} onSelect={() => signOut.mutate()}>
            {t('session.signOut')}
          </MenuItem>
        </>
      )}
    </MenuButton>
  )
}
