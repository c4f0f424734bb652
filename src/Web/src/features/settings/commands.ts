import { useNavigate } from '@tanstack/react-router'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { isFor, settingsGroups } from './model'

/** Every page of the settings by name from the palette. */
export function useSettingsCommands() {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  useCommands(
    settingsGroups.flatMap(({ pages }) =>
      pages.filter(isFor(workspace.can)).map((page) => ({
        id: `go.${page.to}`,
        label: t('settings.go', { page: t(page.label) }),
        group: t('settings.title'),
        scope: 'global' as const,
        run: () => void navigate({ to: page.to, params: { workspace: workspace.slug } }),
      })),
    ),
  )
}
