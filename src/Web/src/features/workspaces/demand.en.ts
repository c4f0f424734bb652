export const demand = {
  'demand.title': 'Two-factor sign-in',
  'demand.label': 'Demand two-factor sign-in of every member',
  'demand.hint': 'Who has not turned it on sees only the way to do so.',
  'demand.ask.title': 'Demand two-factor sign-in?',
  'demand.ask.body':
    'Members without it are kept out from this moment until they have turned it on; what they are writing stays on their device.',
  'demand.ask.action': 'Demand it',
  'demand.ownFirst': 'Turn it on for yourself first, so that you do not lock yourself out.',
  'demand.ownFirst.link': 'Set it up',
  'demand.on': 'Two-factor sign-in is demanded of every member now.',
  'demand.off': 'Two-factor sign-in is up to each member now.',
  'demand.readOnly.on': 'Demanded of every member',
  'demand.readOnly.off': 'Up to each member',
} as const
