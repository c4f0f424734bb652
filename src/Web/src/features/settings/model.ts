import type { WorkspaceSummary } from '@/api/types'

/** The frame's map: every page of the settings, in groups. */
export const settingsGroups = [
  {
    label: 'settings.group.workspace',
    pages: [
      { to: '/w/$workspace/settings/workspace', label: 'settings.workspace' },
      { to: '/w/$workspace/settings/members', label: 'settings.members' },
      { to: '/w/$workspace/settings/plan', label: 'settings.plan' },
      { to: '/w/$workspace/settings/audit-log', label: 'settings.auditLog', needs: 'readAuditLog' },
    ],
  },
  {
    label: 'settings.group.mail',
    pages: [
      { to: '/w/$workspace/settings/mailboxes', label: 'settings.mailboxes' },
      { to: '/w/$workspace/settings/outgoing', label: 'settings.outgoing' },
    ],
  },
  {
    label: 'settings.group.developers',
    pages: [
      { to: '/w/$workspace/settings/api-tokens', label: 'settings.tokens' },
      { to: '/w/$workspace/settings/api-log', label: 'settings.apiLog', needs: 'readApiLog' },
    ],
  },
  {
    label: 'settings.group.you',
    pages: [
      { to: '/w/$workspace/settings/notifications', label: 'settings.notifications' },
      { to: '/w/$workspace/settings/profile', label: 'settings.profile' },
      { to: '/w/$workspace/settings/security', label: 'settings.security' },
    ],
  },
] as const

type SettingsEntry = (typeof settingsGroups)[number]['pages'][number]

/** What somebody may not read is not in the map. */
export const isFor = (can: WorkspaceSummary['can']) => (page: SettingsEntry) => !('needs' in page) || can[page.needs]
