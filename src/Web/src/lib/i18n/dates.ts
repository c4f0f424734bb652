import { currentLocale, currentTimeZone, t } from './index'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const cache = new Map<string, Intl.DateTimeFormat>()
function formatter(options: Intl.DateTimeFormatOptions) {
  const timeZone = currentTimeZone()
  const key = `${currentLocale()} ${timeZone} ${JSON.stringify(options)}`
  let found = cache.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(currentLocale(), timeZone ? { timeZone, ...options } : options)
    cache.set(key, found)
  }
  return found
}

/** Days since 1970 on the person's calendar. */
function dayNumber(date: Date) {
  if (!currentTimeZone()) return Math.floor((date.getTime() - date.getTimezoneOffset() * MINUTE) / DAY)
  const parts = formatter({
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).formatToParts(date)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY
}

const sameYear = (a: Date, b: Date) =>
  new Date(dayNumber(a) * DAY).getUTCFullYear() === new Date(dayNumber(b) * DAY).getUTCFullYear()

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
  if (sameYear(at, new Date(now))) return formatter({ day: 'numeric', month: 'short' }).format(at)
  return formatter({ day: 'numeric', month: 'short', year: 'numeric' }).format(at)
}

export const clock = (iso: string) => formatter({ hour: '2-digit', minute: '2-digit' }).format(new Date(iso))

export function dayLabel(iso: string, now = Date.now()): string {
  const at = new Date(iso)
  const days = dayNumber(new Date(now)) - dayNumber(at)
  if (days === 0) return t('time.today')
  if (days === 1) return t('time.yesterday')
  const year = sameYear(at, new Date(now)) ? {} : { year: 'numeric' as const }
  return formatter({ weekday: 'long', day: 'numeric', month: 'long', ...year }).format(at)
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
