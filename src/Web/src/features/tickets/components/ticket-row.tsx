import { Check } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { TicketItem } from '@/api/types'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { Time } from '@/ui/time'
import { isWaiting, priorityLabel, statusLook } from '../model'
import { PriorityBars, TicketStatusMark } from './ticket-status'

export type RowProps = {
  ticket: TicketItem
  moved: boolean
  index: number
  top: number
  height: number
  narrow: boolean
  active: boolean
  picked: boolean
  href: string
  onOpen: (ticket: TicketItem) => void
  onActivate: (ticketId: string, index: number) => void
}

const columns = 'grid-cols-[4rem_minmax(0,1fr)_minmax(0,11rem)_minmax(0,8rem)_6.5rem_4.5rem]'

export const TicketRow = memo(function TicketRow(props: RowProps) {
  const { ticket, active, picked, narrow, moved, index } = props
  const follow = (event: MouseEvent) => {
    // A new tab or window is the browser's business.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    props.onOpen(ticket)
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={picked}
      data-index={index}
      tabIndex={active ? 0 : -1}
      onFocus={() => props.onActivate(ticket.id, index)}
      className={cn(
        'absolute inset-x-0 top-0 grid items-center gap-x-4 border-line border-b px-4 text-sm outline-offset-[-2px]',
        narrow ? 'grid-cols-[minmax(0,1fr)_auto] content-center' : columns,
        active ? 'row-active' : picked ? 'bg-accent-soft' : 'hover:bg-hover',
        moved && 'text-muted',
      )}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
    >
      {narrow ? <NarrowCells {...props} follow={follow} /> : <WideCells {...props} follow={follow} />}
    </div>
  )
})

type CellProps = RowProps & { follow: (event: MouseEvent) => void }

function Subject({ ticket, moved, href, follow }: CellProps) {
  const waiting = isWaiting(ticket)
  return (
    <>
      {ticket.priority === 'high' || ticket.priority === 'urgent' ? (
        <>
          <PriorityBars priority={ticket.priority} />
          <span className="sr-only">{t(priorityLabel[ticket.priority])}</span>
        </>
      ) : null}
      <a
        href={href}
        dir="auto"
        tabIndex={-1}
        onClick={follow}
        className={cn('truncate after:absolute after:inset-0', waiting && !moved && 'font-semibold')}
      >
        {ticket.subject}
      </a>
      {waiting ? (
        <span className="size-1.5 shrink-0 rounded-full bg-accent">
          <span className="sr-only">{t('tickets.customerWaits')}</span>
        </span>
      ) : null}
    </>
  )
}

function Moved({ ticket }: { ticket: TicketItem }) {
  const done = ticket.status === 'solved' || ticket.status === 'closed'
  return (
    <span className="truncate text-faint text-xs italic">
      {done ? t('tickets.moved', { place: t(statusLook[ticket.status].label) }) : t('tickets.movedAway')}
    </span>
  )
}

function WideCells(props: CellProps) {
  const { ticket, picked, moved } = props
  return (
    <>
      <span role="gridcell" className="flex items-center gap-1.5 text-faint text-xs tabular-nums">
        {picked ? <Check aria-hidden className="size-3.5 text-accent" /> : null}#{ticket.number}
      </span>
      <span role="gridcell" className="flex min-w-0 items-center gap-2">
        <Subject {...props} />
        {moved ? <Moved ticket={ticket} /> : <Snippet ticket={ticket} />}
      </span>
      <span role="gridcell" className="truncate text-muted">
        <bdi>{ticket.requester.name}</bdi>
      </span>
      <span role="gridcell" className={cn('truncate', ticket.assignee ? 'text-muted' : 'text-faint')}>
        {ticket.assignee?.name ?? t('ticket.unassigned')}
      </span>
      <span role="gridcell">
        <TicketStatusMark status={ticket.status} />
      </span>
      <span role="gridcell" className="text-end text-faint text-xs">
        <Time at={ticket.lastActivityAt} />
      </span>
    </>
  )
}

function Snippet({ ticket }: { ticket: TicketItem }) {
  return (
    <span dir="auto" className="min-w-0 shrink-[9999] truncate text-faint">
      {ticket.snippet}
    </span>
  )
}

function NarrowCells(props: CellProps) {
  const { ticket, moved } = props
  return (
    <>
      <span role="gridcell" className="flex min-w-0 items-center gap-2">
        <Subject {...props} />
      </span>
      <span role="gridcell" className="text-end text-faint text-xs">
        <Time at={ticket.lastActivityAt} />
      </span>
      <span role="gridcell" className="flex min-w-0 items-baseline gap-1.5 text-muted text-xs">
        <span className="shrink-0 text-faint tabular-nums">#{ticket.number}</span>
        <bdi className="truncate">{ticket.requester.name}</bdi>
        {moved ? <Moved ticket={ticket} /> : null}
      </span>
      <span role="gridcell" className="text-end">
        <TicketStatusMark status={ticket.status} bare />
      </span>
    </>
  )
}
