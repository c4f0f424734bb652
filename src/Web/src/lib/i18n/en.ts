import { command } from '@/features/command/strings.en'
import { composer } from '@/features/composer/strings.en'
import { identity } from '@/features/identity/strings.en'
import { notifications } from '@/features/notifications/strings.en'
import { session } from '@/features/session/strings.en'
import { shell } from '@/features/shell/strings.en'
import { tickets } from '@/features/tickets/strings.en'
import { common } from './common.en'

/** One flat catalogue; each feature keeps its own part beside its code. */
export const en = {
  ...common,
  ...identity,
  ...session,
  ...shell,
  ...tickets,
  ...composer,
  ...notifications,
  ...command,
} as const
