import type { DevMail } from '@/api/types'

export type Person = { email: string; name: string }

/** Reads `"Ada" <ada@x.nl>`, `Ada <ada@x.nl>` and `ada@x.nl`. */
export function parseAddress(text: string): Person {
  const match = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(text)
  if (!match) return { email: text.trim(), name: '' }
  return { email: (match[2] ?? '').trim(), name: (match[1] ?? '').replace(/^"|"$/g, '').replace(/\\(.)/g, '$1') }
}

export function replySubject(subject: string) {
  return /^\s*(re|aw|antw|sv)\s*:/i.test(subject) ? subject : `Re: ${subject}`
}

export function quote(text: string) {
  return text
    .replace(/\r\n?/g, '\n')
    .trimEnd()
    .split('\n')
    .map((line) => (line.startsWith('>') ? `>${line}` : line ? `> ${line}` : '>'))
    .join('\n')
}

/** What a customer's mail program puts in the window when they press Reply. */
export function replyTo(mail: DevMail, when: (at: string) => string) {
  const header = (name: string) =>
    Object.entries(mail.headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
  const customer = parseAddress(mail.to[0] ?? '')
  const sender = parseAddress(mail.from)
  return {
    fromName: customer.name,
    fromEmail: customer.email,
    to: parseAddress(header('Reply-To') ?? mail.from).email,
    subject: replySubject(mail.subject),
    body: `\n\nOn ${when(mail.at)}, ${sender.name || sender.email} wrote:\n${quote(mail.text ?? htmlToText(mail.html ?? ''))}`,
    inReplyToMailId: mail.id,
  }
}

/** Plain enough for quoting: the browser parses it without running or loading anything. */
export function htmlToText(html: string) {
  const page = new DOMParser().parseFromString(
    html.replace(/<(br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, '$&\n'),
    'text/html',
  )
  for (const gone of page.querySelectorAll('style,script,head')) gone.remove()
  return (page.body.textContent ?? '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The workspace a mail goes to: `acme+token@…` and `acme@…` both belong to `acme`. */
export function slugOf(address: string) {
  return parseAddress(address).email.split('@')[0]?.split('+')[0]?.toLowerCase() ?? ''
}

/** Links inside a captured mail that lead back into this application, e.g. to confirm an address. */
export function ownLinks(mail: Pick<DevMail, 'text' | 'html'>, origin: string) {
  const body = `${mail.text ?? ''}\n${mail.html ?? ''}`.replace(/&amp;/g, '&')
  const found = body.match(/https?:\/\/[^\s"'<>)\]]+/g) ?? []
  const links: string[] = []
  for (const text of found) {
    const raw = text.replace(/[.,;]+$/, '')
    if (!URL.canParse(raw)) continue
    const url = new URL(raw)
    if (!['/verify', '/activate', '/reset-password', '/confirm-email'].includes(url.pathname)) continue
    const local = origin + url.pathname + url.search + url.hash
    if (!links.includes(local)) links.push(local)
  }
  return links
}

export async function toBase64(file: Blob) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}

/** A mail one sent as a customer, for as long as the page is open. */
export type Delivery = { id: string; to: string; subject: string }
