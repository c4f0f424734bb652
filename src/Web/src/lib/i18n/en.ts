import { command } from '@/features/command/strings.en'
import { composer } from '@/features/composer/strings.en'
import { identity } from '@/features/identity/strings.en'
import { members } from '@/features/members/strings.en'
import { notifications } from '@/features/notifications/strings.en'
import { onboarding } from '@/features/onboarding/strings.en'
import { session } from '@/features/session/strings.en'
import { shell } from '@/features/shell/strings.en'
import { tickets } from '@/features/tickets/strings.en'
import { workspaces } from '@/features/workspaces/strings.en'
import { common } from './common.en'

/** One flat catalogue; each feature keeps its own part beside its code. */
export const en = {
  ...common,
  ...command,
  ...composer,
  ...identity,
  ...members,
  ...notifications,
  ...onboarding,
  ...session,
  ...shell,
  ...tickets,
  ...workspaces,
} as const
