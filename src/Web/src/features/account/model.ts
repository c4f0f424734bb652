/** In whose conventions dates and numbers can be written; the server keeps the same list. */
export const languages = [
  'en-US',
  'en-GB',
  'cs',
  'da',
  'de',
  'es',
  'fi',
  'fr',
  'it',
  'ja',
  'nb',
  'nl',
  'pl',
  'pt-BR',
  'pt-PT',
  'sv',
  'tr',
  'uk',
] as const

/** Each by its own name, so that whoever wants it can read it. */
export function languageName(tag: string) {
  const name = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

const example = new Date(2026, 2, 4, 15, 30)

/** How a date and a number look in a language. */
export const sample = (tag: string) => ({
  date: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(example),
  number: new Intl.NumberFormat(tag).format(12345.6),
})

/** A secret in groups of four, as apps show it and people type it. */
export const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')

/** The dark squares as one path; neighbours in a row are one stroke, which draws without hair lines. */
export function qrPath(data: readonly (readonly boolean[])[]) {
  let path = ''
  data.forEach((row, y) => {
    let start = -1
    for (let x = 0; x <= row.length; x++) {
      if (row[x] && start < 0) start = x
      if (!row[x] && start >= 0) {
        path += `M${start} ${y}h${x - start}v1h-${x - start}z`
        start = -1
      }
    }
  })
  return path
}
