import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type Ref, useCallback, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { TicketItem } from '@/api/types'
import { t } from '@/lib/i18n'
import { useListLayout } from '../hooks/use-list-layout'
import type { Row } from '../rows'
import { TicketRow } from './ticket-row'

export type GridHandle = { reveal: (index: number, focus: boolean) => void; toTop: () => void }

type Props = {
  ref: Ref<GridHandle>
  label: string
  rows: readonly Row[]
  hasMore: boolean
  activeIndex: number
  picked: ReadonlySet<string>
  hrefOf: (ticket: TicketItem) => string
  onOpen: (ticket: TicketItem) => void
  onActivate: (ticketId: string, index: number) => void
  onMove: (delta: number) => void
  onScrolled: (scrolled: boolean) => void
  onNearEnd: () => void
}

const heads = ['number', 'subject', 'requester', 'assignee', 'status', 'activity'] as const
const FETCH_AHEAD = 50

/** A grid of which only what can be seen is in the page. */
export function TicketGrid(props: Props) {
  const { rows, activeIndex, picked, onNearEnd, hasMore } = props
  const scroller = useRef<HTMLDivElement>(null)
  const toFocus = useRef<number>(undefined)
  const { narrow, rowHeight } = useListLayout(scroller)
  // The same function for the same rows: with a new one every row would be placed anew on every key.
  const getItemKey = useCallback((index: number) => rows[index]?.ticket.id ?? index, [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    getItemKey,
  })
  const items = virtual.getVirtualItems()
  const lastVisible = items.at(-1)?.index ?? 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row height makes all measured places wrong
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight])
  useLayoutEffect(() => {
    if (hasMore && rows.length > 0 && lastVisible > rows.length - FETCH_AHEAD) onNearEnd()
  }, [hasMore, lastVisible, rows.length, onNearEnd])
  useLayoutEffect(() => {
    if (toFocus.current === undefined) return
    const element = scroller.current?.querySelector<HTMLElement>(`[data-index="${toFocus.current}"]`)
    if (!element) return
    toFocus.current = undefined
    element.focus({ preventScroll: true })
  })

  useImperativeHandle(props.ref, () => ({
    reveal(index, focus) {
      const element = scroller.current
      if (!element) return
      // Rows are equally high: no need to ask the page where they are.
      const top = index * rowHeight
      const bottom = top + rowHeight - element.clientHeight
      if (top < element.scrollTop) element.scrollTop = top
      else if (bottom > element.scrollTop) element.scrollTop = bottom
      if (focus) toFocus.current = index
    },
    toTop: () => scroller.current?.scrollTo({ top: 0 }),
  }))

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    }
    const step = steps[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    props.onMove(step)
  }

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={hasMore ? -1 : rows.length + 1}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      onScroll={(event) => props.onScrolled(event.currentTarget.scrollTop > rowHeight / 2)}
      className="relative min-h-0 grow overflow-y-auto overscroll-contain"
    >
      <div role="rowgroup" className="sr-only">
        <div role="row" aria-rowindex={1}>
          {heads.map((head) => (
            <span key={head} role="columnheader">
              {t(`tickets.column.${head}`)}
            </span>
          ))}
        </div>
      </div>
      <div className="relative" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          return row ? (
            <TicketRow
              key={item.key}
              ticket={row.ticket}
              moved={row.moved}
              index={item.index}
              top={item.start}
              height={rowHeight}
              narrow={narrow}
              active={item.index === activeIndex}
              picked={picked.has(row.ticket.id)}
              href={props.hrefOf(row.ticket)}
              onOpen={props.onOpen}
              onActivate={props.onActivate}
            />
          ) : null
        })}
      </div>
    </div>
  )
}
