import type { TicketItem } from '@/api/types'

export type Row = { ticket: TicketItem; moved: boolean }
export type Shown = { rows: readonly Row[]; waiting: number }

/**
 * What the list shows next, given what it shows now and what the server says.
 * - A row in `keep` (under the cursor, or selected) that the server no longer lists stays in its place as moved.
 * - With `hold` the order stays as it is; newcomers are counted instead of pushing rows away under the hand.
 */
export function nextRows(
  shown: readonly Row[],
  fresh: readonly TicketItem[],
  keep: ReadonlySet<string>,
  hold: boolean,
): Shown {
  const byId = new Map(fresh.map((ticket) => [ticket.id, ticket]))
  if (!hold) return { rows: withGhosts(shown, fresh, byId, keep), waiting: 0 }

  const known = new Set(shown.map((row) => row.ticket.id))
  const kept: Row[] = []
  for (const row of shown) {
    const ticket = byId.get(row.ticket.id)
    if (ticket) kept.push(row.ticket === ticket && !row.moved ? row : { ticket, moved: false })
    else if (keep.has(row.ticket.id)) kept.push(row.moved ? row : { ...row, moved: true })
  }
  // What comes after the last known row is the next page, not news.
  const lastKnown = fresh.findLastIndex((ticket) => known.has(ticket.id))
  const older = fresh.slice(lastKnown + 1).map((ticket) => ({ ticket, moved: false }))
  const news = fresh.slice(0, Math.max(lastKnown, 0)).filter((ticket) => !known.has(ticket.id)).length
  return lastKnown < 0 && shown.length > 0
    ? { rows: kept, waiting: fresh.length }
    : { rows: [...kept, ...older], waiting: news }
}

function withGhosts(
  shown: readonly Row[],
  fresh: readonly TicketItem[],
  byId: ReadonlyMap<string, TicketItem>,
  keep: ReadonlySet<string>,
): Row[] {
  const rows: Row[] = fresh.map((ticket) => ({ ticket, moved: false }))
  shown.forEach((row, index) => {
    if (byId.has(row.ticket.id) || !keep.has(row.ticket.id)) return
    const before = shown.slice(0, index).findLast((other) => rows.some((r) => r.ticket.id === other.ticket.id))
    const at = before ? rows.findIndex((r) => r.ticket.id === before.ticket.id) + 1 : 0
    rows.splice(at, 0, { ticket: row.ticket, moved: true })
  })
  return rows
}
