import { apiLog } from '@/features/api-log/strings.en'
import { apiTokens } from '@/features/api-tokens/strings.en'
import { auditLog } from '@/features/audit-log/strings.en'
import { billing } from '@/features/billing/strings.en'
import { command } from '@/features/command/strings.en'
import { composer } from '@/features/composer/strings.en'
import { contacts } from '@/features/contacts/strings.en'
import { inbound } from '@/features/inbound/strings.en'
import { mailboxes } from '@/features/mailboxes/strings.en'
import { members } from '@/features/members/strings.en'
import { notificationPreferences } from '@/features/notification-preferences/strings.en'
import { notifications } from '@/features/notifications/strings.en'
import { onboarding } from '@/features/onboarding/strings.en'
import { outbound } from '@/features/outbound/strings.en'
import { session } from '@/features/session/strings.en'
import { settings } from '@/features/settings/strings.en'
import { shell } from '@/features/shell/strings.en'
import { tickets } from '@/features/tickets/strings.en'
import { workspaces } from '@/features/workspaces/strings.en'
import { common } from './common.en'

/** One flat catalogue; each feature keeps its own part beside its code. Pages that few visits open bring theirs along. */
export const en = {
  ...common,
  ...apiLog,
  ...apiTokens,
  ...auditLog,
  ...billing,
  ...command,
  ...composer,
  ...contacts,
  ...inbound,
  ...mailboxes,
  ...members,
  ...notificationPreferences,
  ...notifications,
  ...onboarding,
  ...outbound,
  ...session,
  ...settings,
  ...shell,
  ...tickets,
  ...workspaces,
} as const
