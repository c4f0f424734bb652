import type { Message, TicketEvent } from '@/api/types'
import { sameDay } from '@/lib/i18n/dates'

export type Entry =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'message'; key: string; message: Message }
  | { kind: 'events'; key: string; events: TicketEvent[] }

/**
 * Messages and changes in one line of time. Changes older than the oldest loaded message wait until that part of
 * the conversation is loaded too.
 */
export function buildTimeline(
  messages: readonly Message[],
  events: readonly TicketEvent[],
  hasOlder: boolean,
): Entry[] {
  const from = hasOlder ? (messages[0]?.createdAt ?? '') : ''
  const items = [
    ...messages.map((message) => ({ at: message.createdAt, message })),
    ...events.filter((event) => event.changes.length > 0 && event.at >= from).map((event) => ({ at: event.at, event })),
  ].sort((a, b) => a.at.localeCompare(b.at))

  const entries: Entry[] = []
  let day = ''
  for (const item of items) {
    if (!day || !sameDay(day, item.at)) entries.push({ kind: 'day', key: `day-${item.at}`, at: item.at })
    day = item.at
    if ('message' in item) {
      entries.push({ kind: 'message', key: item.message.id, message: item.message })
      continue
    }
    const last = entries.at(-1)
    if (last?.kind === 'events') last.events.push(item.event)
    else entries.push({ kind: 'events', key: item.event.id, events: [item.event] })
  }
  return entries
}

const link = /\bhttps?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g

export type TextPart = { at: number; text: string; href?: string }

/** Plain text with its addresses made into links; nothing else is interpreted. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(link)) {
    if (match.index > end) parts.push({ at: end, text: text.slice(end, match.index) })
    parts.push({ at: match.index, text: match[0], href: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end) })
  return parts
}
