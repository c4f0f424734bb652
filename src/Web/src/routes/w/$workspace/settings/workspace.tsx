import { createFileRoute } from '@tanstack/react-router'
import { WorkspaceSettingsPage } from '@/features/workspaces/components/workspace-settings-page'

export const Route = createFileRoute('/w/$workspace/settings/workspace')({ component: WorkspaceSettingsPage })
