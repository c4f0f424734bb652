import { useCallback, useState } from 'react'
import type { TicketItem } from '@/api/types'
import type { Row } from '../rows'

export type Cursor = { id: string; at: number } | undefined

/** The row under the hand, known by its ticket and not by its place. */
export function useCursor() {
  const [cursor, setCursor] = useState<Cursor>(undefined)
  const put = useCallback((id: string, at: number) => {
    setCursor((old) => (old?.id === id && old.at === at ? old : { id, at }))
  }, [])
  return { cursor, put }
}

/** Where the cursor is now. When its ticket is gone it stays at the place where the ticket was. */
export function locate(rows: readonly Row[], cursor: Cursor): { index: number; ticket: TicketItem | undefined } {
  const found = cursor ? rows.findIndex((row) => row.ticket.id === cursor.id) : -1
  const index = found >= 0 ? found : Math.min(cursor?.at ?? 0, rows.length - 1)
  return { index, ticket: rows[index]?.ticket }
}
