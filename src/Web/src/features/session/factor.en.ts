/** For the second step of a sign-in and the step-up dialog. */
export const factor = {
  'factor.title': 'Two-factor sign-in',
  'factor.code': 'Code from your authenticator app',
  'factor.code.hint': 'Six digits; a new one comes every 30 seconds.',
  'factor.recovery': 'Recovery code',
  'factor.recovery.hint': 'One of the codes you kept when you turned this on. Each works once.',
  'factor.useRecovery': 'Use a recovery code instead',
  'factor.useApp': 'Use the authenticator app instead',
  'factor.back': 'Start again',
  'factor.missing': 'Type the code.',
  'factor.wrong': 'This code is not right, or it was used before. Wait for the next one.',
  'factor.wrongRecovery': 'This recovery code is not right, or it was used before.',
  'factor.ended': 'That took too long, so this sign-in has ended. Please begin again.',
  'stepUp.title': 'Prove that it is you',
  'stepUp.body': 'What you are about to do asks for your password once more.',
  'stepUp.action': 'Go on',
} as const
