import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown, Plus } from 'lucide-react'
import { useMe, useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { MenuButton } from '@/ui/menu-button'

/** The name of the workspace, and the way to another one. */
export function WorkspaceMenu() {
  const workspace = useWorkspace()
  const { workspaces } = useMe()
  const navigate = useNavigate()
  return (
    <MenuButton
      className="w-56"
      trigger={
        <button
          type="button"
          className="flex h-8 min-w-0 items-center gap-1.5 rounded-md px-2 font-semibold text-md hover:bg-hover pointer-coarse:h-11"
        >
          <span className="sr-only">{t('workspace.switch')}:</span>
          <span className="truncate">{workspace.name}</span>
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-faint" />
        </button>
      }
    >
      {({ MenuLabel, MenuRadioGroup, MenuRadioItem, MenuSeparator, MenuItem }) => (
        <>
          <MenuLabel>{t('workspace.switch')}</MenuLabel>
          <MenuRadioGroup
            value={workspace.slug}
            onValueChange={(slug) => void navigate({ to: '/w/$workspace/tickets', params: { workspace: slug } })}
          >
            {workspaces.map((each) => (
              <MenuRadioItem key={each.id} value={each.slug}>
                <span className="truncate">{each.name}</span>
              </MenuRadioItem>
            ))}
          </MenuRadioGroup>
          <MenuSeparator />
          <MenuItem
            icon={<Plus aria-hidden className="size-4" />}
            onSelect={() => void navigate({ to: '/onboarding', search: { step: 'workspace' } })}
          >
            {t('workspace.new')}
          </MenuItem>
        </>
      )}
    </MenuButton>
  )
}
