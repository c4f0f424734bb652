export const notifications = {
  'notifications.title': 'Notifications',
  'notifications.count': '{n} unread',
  'notifications.assigned': '{name} assigned you #{number}',
  'notifications.replied': '{name} answered on #{number}',
  'notifications.readAll': 'Mark all as read',
  'notifications.unread': 'Unread',
  'notifications.empty.title': 'Nothing new',
  'notifications.empty.body': 'You hear here when a ticket becomes yours or your customer answers.',
  'notifications.failed': 'Your notifications could not be loaded',
  'notifications.more': 'Show earlier ones',
  'notifications.settings': 'Choose what you hear about',
} as const
