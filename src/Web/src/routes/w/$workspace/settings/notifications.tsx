import { createFileRoute } from '@tanstack/react-router'
import { PreferencesPage } from '@/features/notification-preferences/components/preferences-page'

export const Route = createFileRoute('/w/$workspace/settings/notifications')({ component: PreferencesPage })
