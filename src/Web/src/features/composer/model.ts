const address = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/

/** 'a@x.test, Bea <b@x.test>' → addresses, and the first thing that is none. */
export function parseAddresses(text: string): { addresses: { name: null; email: string }[]; bad: string | undefined } {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const emails = parts.map((part) => /<([^>]+)>/.exec(part)?.[1]?.trim() ?? part)
  return {
    addresses: emails.filter((email) => address.test(email)).map((email) => ({ name: null, email })),
    bad: emails.find((email) => !address.test(email)),
  }
}

export const MAX_FILE = 25 * 1024 * 1024

/** What the composer lacks before it can send, or nothing. */
export function missing(state: { empty: boolean; uploading: boolean; badAddress: boolean }) {
  if (state.uploading) return 'files' as const
  if (state.empty) return 'text' as const
  if (state.badAddress) return 'address' as const
  return undefined
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Plain text as the editor would have written it. */
export const asParagraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p>${line.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)}</p>`)
    .join('')

/** A message needs words; files alone say nothing. */
export const hasText = (html: string) => html.replace(/<[^>]*>|&nbsp;|\s/g, '') !== ''
