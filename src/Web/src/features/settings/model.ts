/** The frame's map: every page of the settings, in groups. */
export const settingsGroups = [
  {
    label: 'settings.group.workspace',
    pages: [
      { to: '/w/$workspace/settings/workspace', label: 'settings.workspace' },
      { to: '/w/$workspace/settings/members', label: 'settings.members' },
      { to: '/w/$workspace/settings/plan', label: 'settings.plan' },
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
    pages: [{ to: '/w/$workspace/settings/api-tokens', label: 'settings.tokens' }],
  },
  {
    label: 'settings.group.you',
    pages: [
      { to: '/w/$workspace/settings/notifications', label: 'settings.notifications' },
      { to: '/w/$workspace/settings/profile', label: 'settings.profile' },
    ],
  },
] as const
