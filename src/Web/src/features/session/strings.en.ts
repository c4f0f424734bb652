export const session = {
  'session.again.title': 'Sign in again to go on',
  'session.again.body': 'Your session has ended. Nothing you wrote is lost; the page carries on when you are back.',
  'session.email': 'E-mail',
  'session.password': 'Password',
  'session.signIn': 'Sign in',
  'session.signOut': 'Sign out',
  'session.wrong': 'This e-mail and password do not belong together.',
  'session.other': 'Continue as someone else',
  'workspace.switch': 'Switch workspace',
  'workspace.new': 'New workspace',
  'workspace.unknown.title': 'You have no key to this workspace',
  'workspace.unknown.body': 'Either it does not exist or you are not one of its members.',
} as const
