export const billing = {
  'plan.title': 'Plan and usage',
  'plan.current': 'You are on the {name} plan.',
  'plan.agents': 'Agents',
  'plan.agents.used': '{used} of {limit}',
  'plan.tickets': 'Tickets in {month}',
  'plan.tickets.used': '{used} of {limit}',
  'plan.unlimited': '{used}, no limit',
  'plan.agents.full': 'All taken. To add somebody, remove somebody or choose a larger plan.',
  'plan.tickets.near': 'Getting close. At the limit new mails are held, not lost.',
  'plan.tickets.full':
    'Used up. New mails are held safely until there is room; replies to tickets you have still arrive.',
  'plan.tickets.held': 'Show held mails',
  'plan.rule.title': 'What happens at a limit',
  'plan.rule.body':
    'No mail is ever lost. A mail that would open one ticket too many is stored and held where you can see it, and becomes a ticket when the month turns or the plan grows. Answers to tickets you have always come through.',
  'plan.try.title': 'Try another plan',
  'plan.try.hint': 'Only on this development server: to see limits come and go. No money moves.',
  'plan.try.free': 'Free',
  'plan.try.team': 'Team',
  'plan.try.business': 'Business',
  'plan.try.done': 'Now on {name}.',
  'plan.error': 'Plan and usage could not be loaded',
} as const
