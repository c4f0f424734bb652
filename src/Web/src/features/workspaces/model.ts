const maxSlug = 38
const minSlug = 3

/** What a person would have typed: letters without accents, words joined by single hyphens, cut at a word. */
export function suggestSlug(name: string) {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > maxSlug) break
    slug = longer
  }
  return slug || (words[0] ?? '').slice(0, maxSlug)
}

type SlugProblem = { key: `workspaces.slug.${'short' | 'long' | 'signs' | 'ends'}`; values: { n: number } }

/** Why a slug cannot be used, or null when it can. The server has the last word about "taken". */
export function slugProblem(slug: string): SlugProblem | null {
  if (slug.length < minSlug) return { key: 'workspaces.slug.short', values: { n: minSlug } }
  if (slug.length > maxSlug) return { key: 'workspaces.slug.long', values: { n: maxSlug } }
  if (!/^[a-z0-9-]+$/.test(slug)) return { key: 'workspaces.slug.signs', values: { n: 0 } }
  if (slug.startsWith('-') || slug.endsWith('-')) return { key: 'workspaces.slug.ends', values: { n: 0 } }
  return null
}

export function guessTimeZone() {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** Every zone this browser knows, with the guessed or stored one kept even when the browser does not list it. */
export function timeZones(current: string) {
  const known = Intl.supportedValuesOf('timeZone')
  return [...new Set(['UTC', current, ...known])].sort((a, b) => a.localeCompare(b))
}

/** "ada@x.nl, bob@y.nl; eve@z.nl" in one go, without doubles. What is no address comes back apart. */
export function splitAddresses(text: string) {
  const parts = text.split(/[\s,;]+/).filter(Boolean)
  const good: string[] = []
  const bad: string[] = []
  for (const part of parts) {
    const email = part.replace(/^<|>$/g, '').toLowerCase()
    if (!looksLikeEmail(email)) bad.push(part)
    else if (!good.includes(email)) good.push(email)
  }
  return { good, bad }
}

export const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+[^\s@.]$/.test(text)
