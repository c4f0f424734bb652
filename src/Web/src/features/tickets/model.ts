import type { PersonRef, TicketItem, TicketPriority, TicketStatus, TicketView } from '@/api/types'
import type { MessageKey } from '@/lib/i18n'
import type { StatusShape, StatusTone } from '@/ui/status'

export const views = ['mine', 'unassigned', 'open', 'all', 'solved'] as const satisfies readonly TicketView[]

export const viewLabel: Record<TicketView, MessageKey> = {
  mine: 'tickets.view.mine',
  unassigned: 'tickets.view.unassigned',
  open: 'tickets.view.open',
  all: 'tickets.view.all',
  solved: 'tickets.view.solved',
}

type StatusLook = { label: MessageKey; tone: StatusTone; shape: StatusShape }

export const statusLook: Record<TicketStatus, StatusLook> = {
  new: { label: 'ticket.status.new', tone: 'accent', shape: 'dot' },
  open: { label: 'ticket.status.open', tone: 'info', shape: 'ring' },
  pending: { label: 'ticket.status.pending', tone: 'warning', shape: 'half' },
  on_hold: { label: 'ticket.status.on_hold', tone: 'neutral', shape: 'pause' },
  solved: { label: 'ticket.status.solved', tone: 'success', shape: 'full' },
  closed: { label: 'ticket.status.closed', tone: 'neutral', shape: 'lock' },
}

/** What an agent may choose; new and closed come about by themselves. */
export const settableStatuses = ['open', 'pending', 'on_hold', 'solved'] as const satisfies readonly TicketStatus[]

export const priorities = ['low', 'normal', 'high', 'urgent'] as const satisfies readonly TicketPriority[]
export const priorityLabel: Record<TicketPriority, MessageKey> = {
  low: 'ticket.priority.low',
  normal: 'ticket.priority.normal',
  high: 'ticket.priority.high',
  urgent: 'ticket.priority.urgent',
}

export const isDone = (status: TicketStatus) => status === 'solved' || status === 'closed'

/** The customer wrote last and nobody has answered. */
export const isWaiting = (ticket: TicketItem) => ticket.lastMessageBy === 'customer' && !isDone(ticket.status)

export type TicketChange = {
  subject?: string
  status?: TicketStatus
  priority?: TicketPriority
  assignee?: PersonRef | null
  tags?: string[]
}

/** The values a change replaces: applying it takes exactly those fields back, nothing else. */
export function inverseOf(ticket: TicketItem, change: TicketChange): TicketChange {
  const inverse: Record<string, unknown> = {}
  for (const field of Object.keys(change) as (keyof TicketChange)[]) inverse[field] = ticket[field]
  return inverse
}

/** Rolls back the fields that still hold what we wrote; what others wrote meanwhile stays. */
export function revertTo(ticket: TicketItem, change: TicketChange, inverse: TicketChange): TicketChange {
  const revert: Record<string, unknown> = {}
  for (const field of Object.keys(change) as (keyof TicketChange)[])
    if (sameValue(ticket[field], change[field])) revert[field] = inverse[field]
  return revert
}

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The PATCH body: the API takes the assignee's id. */
export function toBody({ assignee, ...rest }: TicketChange) {
  return assignee === undefined ? rest : { ...rest, assigneeId: assignee?.accountId ?? null }
}

export const isTicketNumber = (number: number) => Number.isSafeInteger(number) && number > 0
