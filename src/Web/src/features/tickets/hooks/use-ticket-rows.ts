import { useMemo, useState } from 'react'
import type { TicketFilter } from '../api'
import { locate, useCursor } from './use-list-cursor'
import { useListRows } from './use-list-rows'
import { useTicketList } from './use-ticket-list'

/** Everything the list is about: rows in a calm order, the cursor and the picked ones. */
export function useTicketRows(workspaceId: string, filter: TicketFilter, openNumber: number | undefined) {
  const { query, tickets } = useTicketList(workspaceId, filter)
  const { cursor, put } = useCursor()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [scrolled, setScrolled] = useState(false)

  const cursorId = cursor?.id
  const keep = useMemo(() => new Set(cursorId ? [cursorId, ...picked] : picked), [cursorId, picked])
  const hold = scrolled || picked.size > 0 || openNumber !== undefined
  const { rows, waiting, showWaiting } = useListRows(tickets, keep, hold)

  const openAt = openNumber === undefined ? -1 : rows.findIndex((row) => row.ticket.number === openNumber)
  const open = rows[openAt]?.ticket
  if (open && cursorId !== open.id) put(open.id, openAt)
  const { index, ticket } = locate(rows, cursor)

  const targets = useMemo(() => {
    if (picked.size === 0) return ticket ? [ticket] : []
    return rows.map((row) => row.ticket).filter((each) => picked.has(each.id))
  }, [rows, picked, ticket])
  return { query, rows, waiting, showWaiting, put, index, active: ticket, picked, setPicked, targets, setScrolled }
}
