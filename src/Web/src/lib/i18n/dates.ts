import { currentLocale, t } from './index'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const cache = new Map<string, Intl.DateTimeFormat>()
function formatter(options: Intl.DateTimeFormatOptions) {
  const key = currentLocale() + JSON.stringify(options)
  let found = cache.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(currentLocale(), options)
    cache.set(key, found)
  }
  return found
}

const dayNumber = (date: Date) => Math.floor((date.getTime() - date.getTimezoneOffset() * MINUTE) / DAY)

/** 'now', '5m', '3h', then the day: short enough for a column, never a number that needs counting. */
export function shortAgo(iso: string, now = Date.now()): string {
  const at = new Date(iso)
  const passed = Math.max(0, now - at.getTime())
  if (passed < MINUTE) return t('time.now')
  if (passed < HOUR) return t('time.minutes', { n: Math.floor(passed / MINUTE) })
  if (passed < 6 * HOUR) return t('time.hours', { n: Math.floor(passed / HOUR) })
  const days = dayNumber(new Date(now)) - dayNumber(at)
  if (days === 0) return formatter({ hour: '2-digit', minute: '2-digit' }).format(at)
  if (days === 1) return t('time.yesterday')
  if (days < 7) return formatter({ weekday: 'short' }).format(at)
  if (at.getFullYear() === new Date(now).getFullYear()) return formatter({ day: 'numeric', month: 'short' }).format(at)
  return formatter({ day: 'numeric', month: 'short', year: 'numeric' }).format(at)
}

export const clock = (iso: string) => formatter({ hour: '2-digit', minute: '2-digit' }).format(new Date(iso))

export function dayLabel(iso: string, now = Date.now()): string {
  const at = new Date(iso)
  const days = dayNumber(new Date(now)) - dayNumber(at)
  if (days === 0) return t('time.today')
  if (days === 1) return t('time.yesterday')
  const sameYear = at.getFullYear() === new Date(now).getFullYear()
  return formatter({ weekday: 'long', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }).format(
    at,
  )
}

export const sameDay = (a: string, b: string) => dayNumber(new Date(a)) === dayNumber(new Date(b))

export const fullDate = (iso: string) => formatter({ dateStyle: 'full', timeStyle: 'short' }).format(new Date(iso))
export const mediumDate = (iso: string) => formatter({ dateStyle: 'medium' }).format(new Date(iso))

export const timeIn = (timeZone: string, at = new Date()) =>
  formatter({ weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone }).format(at)

export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
  const value = unit === 'kilobyte' ? bytes / 1000 : bytes / 1_000_000
  return new Intl.NumberFormat(currentLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(value)
}
