export const command = {
  'command.title': 'Search and commands',
  'command.placeholder': 'Ticket number, name, or what you want to do',
  'command.none': 'Nothing by that name',
  'command.now': 'Here and now',
  'command.recent': 'Tickets',
  'command.people': 'Contacts',
  'command.everywhere': 'Anywhere',
  'command.jump': 'Open ticket #{number}',
  'command.ticketsOf': 'Tickets of {name}',
} as const
