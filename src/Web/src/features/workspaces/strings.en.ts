export const workspaces = {
  'workspaces.slug.short': 'Use at least {n} characters.',
  'workspaces.slug.long': 'Use at most {n} characters.',
  'workspaces.slug.signs': 'Use small letters, digits and hyphens.',
  'workspaces.slug.ends': 'Begin and end with a letter or a digit.',
} as const
