import { en } from './en'

export type MessageKey = keyof typeof en
export type Catalogue = Readonly<Record<MessageKey, string>>
type Values = Readonly<Record<string, string | number>>

/** Of the texts. */
let locale = 'en-GB'
/** Of dates and numbers: what the person chose. Without a time zone the device's holds. */
let formats: { language: string; timeZone: string | undefined } = { language: locale, timeZone: undefined }
let catalogue: Catalogue = en

export const currentLocale = () => formats.language
export const currentTimeZone = () => formats.timeZone

export const standardLanguage = 'en-GB'

export function setFormats(language: string | null, timeZone: string | null) {
  formats = { language: language ?? standardLanguage, timeZone: timeZone ?? undefined }
}

export async function setLocale(next: string, load: () => Promise<Catalogue>) {
  catalogue = await load()
  locale = next
  document.documentElement.lang = next
}

const plural = /\{(\w+), plural, ((?:(?:\w+|=\d+) \{[^{}]*(?:\{\w+\}[^{}]*)*\}\s?)+)\}/g
const arm = /(\w+|=\d+) \{([^{}]*(?:\{\w+\}[^{}]*)*)\}/g

/** The part of ICU MessageFormat in use: {name} and {n, plural, one {…} other {…}} with # for the number. */
export function t(key: MessageKey, values: Values = {}): string {
  return format(catalogue[key], values)
}

/** A feature's own `t`: its part of the catalogue comes with its pages, not with the first load. */
export const withPhrases =
  <Key extends string>(part: Readonly<Record<Key, string>>) =>
  (key: Key | MessageKey, values: Values = {}): string =>
    key in part ? format(part[key as Key], values) : t(key as MessageKey, values)

export function format(message: string, values: Values): string {
  return message
    .replace(plural, (_all, name: string, arms: string) => {
      const n = Number(values[name])
      const table = new Map([...arms.matchAll(arm)].map((match) => [match[1], match[2] ?? '']))
      const chosen = table.get(`=${n}`) ?? table.get(new Intl.PluralRules(locale).select(n)) ?? table.get('other') ?? ''
      return chosen.replaceAll('#', formatNumber(n))
    })
    .replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''))
}

export const formatNumber = (n: number) => new Intl.NumberFormat(formats.language).format(n)
