import type { Address, InboundStatus } from '@/api/types'
import { currentLocale } from '@/lib/i18n'

export const inboundStatuses = [
  'received',
  'processed',
  'held',
  'quarantined',
  'ignored',
] as const satisfies readonly InboundStatus[]

export const nameOf = (address: Address) => address.name?.trim() || address.email

export const fullAddress = ({ name, email }: Address) => (name?.trim() ? `${name.trim()} <${email}>` : email)

/** Step and result names come from the server as words joined by signs; they are shown as words. */
export function words(text: string) {
  const plain = text
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim()
  return plain.charAt(0).toUpperCase() + plain.slice(1).toLowerCase()
}

/** '2026-03' → 'March 2026' */
export function monthName(month: string) {
  const [year, index] = month.split('-').map(Number)
  if (!year || !index) return month
  return new Intl.DateTimeFormat(currentLocale(), { month: 'long', year: 'numeric' }).format(
    new Date(year, index - 1, 1),
  )
}
