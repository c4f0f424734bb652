export const notificationPreferences = {
  'preferences.title': 'Notifications',
  'preferences.lead': 'For you, in {workspace}. You never hear about what you did yourself.',
  'preferences.event': 'When',
  'preferences.inApp': 'In GoPimi',
  'preferences.email': 'By mail',
  'preferences.assigned': 'Somebody assigns a ticket to me',
  'preferences.customerReplied': 'A customer replies in one of my tickets',
  'preferences.mail.hint': 'Every such mail has a link to stop it with one click.',
  'preferences.saved': 'Saved.',
  'preferences.error': 'Your choices could not be loaded',
} as const
