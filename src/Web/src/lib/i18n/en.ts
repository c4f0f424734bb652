import { identity } from '@/features/identity/strings.en'
import { session } from '@/features/session/strings.en'
import { shell } from '@/features/shell/strings.en'
import { common } from './common.en'

/** One flat catalogue; each feature keeps its own part beside its code. */
export const en = {
  ...common,
  ...identity,
  ...session,
  ...shell,
} as const
