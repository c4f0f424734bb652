export const command = {
  'command.title': 'Search and commands',
  'command.placeholder': 'Ticket number, name, or what you want to do',
  'command.none':
    'Nothing found. Only contacts and the lists you opened are searched; a ticket number leads to any ticket.',
  'command.now': 'Here and now',
  'command.recent': 'Tickets in the lists you opened',
  'command.people': 'Contacts',
  'command.everywhere': 'Anywhere',
  'command.jump': 'Open ticket #{number}',
  'command.ticketsOf': 'Tickets of {name}',
} as const
