import { useState } from 'react'
import type { TicketItem } from '@/api/types'
import { nextRows, type Row } from '../rows'

type State = {
  fresh: readonly TicketItem[]
  keep: ReadonlySet<string>
  hold: boolean
  rows: readonly Row[]
  waiting: number
}

const nothing: State = { fresh: [], keep: new Set(), hold: false, rows: [], waiting: 0 }

/** Rows that do not move under the hand; see `nextRows` for the rules. */
export function useListRows(fresh: readonly TicketItem[], keep: ReadonlySet<string>, hold: boolean) {
  const [state, setState] = useState(nothing)
  const changed =
    state.fresh !== fresh || state.hold !== hold || (state.keep !== keep && state.rows.some((row) => row.moved))
  let current = state
  if (changed) {
    // Setting state while rendering lets React start over before anything is painted.
    current = { fresh, keep, hold, ...nextRows(state.rows, fresh, keep, hold) }
    setState(current)
  }
  const showWaiting = () => setState({ fresh, keep, hold, ...nextRows(current.rows, fresh, keep, false) })
  return { rows: current.rows, waiting: current.waiting, showWaiting }
}
