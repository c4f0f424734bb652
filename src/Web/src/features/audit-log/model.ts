import type { AuditEntry } from '@/api/types'
import { t } from '@/lib/i18n'
import { en } from '@/lib/i18n/en'

/** Kinds of acts, as people look for them. */
export const areas = [
  'workspace',
  'member',
  'invitation',
  'ownership',
  'api_token',
  'webhook',
  'webhook_delivery',
  'mailbox',
  'inbound_mail',
  'outbound_mail',
  'contact',
  'plan',
  'audit_log',
] as const

type Key = keyof typeof en

const words = (name: string) => {
  const text = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[._]/g, ' ')
    .toLowerCase()
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A newer server may know acts that this page does not; their own name says enough. */
const textOr = (key: string, name: string) => (key in en ? t(key as Key) : words(name))

export const actionText = (action: string) => textOr(`audit.action.${action}`, action)
export const targetText = (type: string) => textOr(`audit.target.${type}`, type)

/** Who did it. Whoever has left keeps the name; GoPimi itself has none. */
export const who = (entry: Pick<AuditEntry, 'person'>) =>
  entry.person ? (entry.person.name ?? t('audit.unknownPerson')) : t('audit.system')

export type Difference = { field: string; before: string; after: string }

const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no')
  if (Array.isArray(value)) return value.length ? value.map(shown).join(', ') : '–'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const fieldsOf = (value: unknown) =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}

/** What is not the same before and after, field by field. */
export function differences(entry: Pick<AuditEntry, 'before' | 'after'>): Difference[] {
  const [before, after] = [fieldsOf(entry.before), fieldsOf(entry.after)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field: words(field), before: shown(before[field]), after: shown(after[field]) }))
    .filter((row) => row.before !== row.after)
}
