import type { PersonRef, TicketItem, TicketPriority, TicketStatus } from '@/api/types'
import type { DraftKind } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { endTyping, holdTyping } from '@/lib/keyboard/type-ahead'
import { createStore } from '@/lib/store'
import { useChangeTicket } from './change'
import { isDone, priorityLabel, statusLook } from './model'

export type Targets = readonly TicketItem[]
export type PickKind = 'status' | 'priority' | 'assignee' | 'tags'

/** Which picker is open, and for which tickets. */
export const pickStore = createStore<{ kind: PickKind; tickets: Targets } | undefined>(undefined)
export const openPick = (kind: PickKind, tickets: Targets) => tickets.length > 0 && pickStore.set({ kind, tickets })

const PATIENCE_MS = 15_000
let wanted: DraftKind | undefined
/** Whether a ticket is on screen: then its own keys count, and what it does not allow is not asked for. */
export const desk = { shown: false }

/** A message is asked for before its ticket is there: what is typed meanwhile waits with it. */
export function wantMessage(kind: DraftKind) {
  wanted = kind
  const forget = () => void (takeWanted() && endTyping())
  holdTyping(forget)
  setTimeout(forget, PATIENCE_MS)
}

export function takeWanted() {
  const kind = wanted
  wanted = undefined
  return kind
}

const who = (tickets: Targets) =>
  tickets.length === 1 ? `#${tickets[0]?.number}` : t('tickets.count', { n: tickets.length })

/** Everything a person does to the properties of tickets, with what is said about it. */
export function useTicketActs(workspaceId: string, me: PersonRef) {
  const change = useChangeTicket(workspaceId)

  const setStatus = (all: Targets, status: TicketStatus) => {
    const tickets = all.filter((ticket) => ticket.status !== status && ticket.status !== 'closed')
    if (tickets.length > 0)
      change(tickets, { status }, t('ticket.said.status', { who: who(tickets), value: t(statusLook[status].label) }))
  }
  const assign = (all: Targets, assignee: PersonRef | null) => {
    const tickets = all.filter((ticket) => ticket.assignee?.accountId !== assignee?.accountId)
    const said = assignee
      ? t('ticket.said.assigned', { who: who(tickets), name: assignee.name })
      : t('ticket.said.unassigned', { who: who(tickets) })
    if (tickets.length > 0) change(tickets, { assignee }, said)
  }
  const setPriority = (all: Targets, priority: TicketPriority) => {
    const tickets = all.filter((ticket) => ticket.priority !== priority)
    const value = t(priorityLabel[priority])
    if (tickets.length > 0) change(tickets, { priority }, t('ticket.said.priority', { who: who(tickets), value }))
  }
  return {
    setStatus,
    assign,
    setPriority,
    assignMe: (tickets: Targets) => assign(tickets, { accountId: me.accountId, name: me.name }),
    toggleSolved: (tickets: Targets) =>
      setStatus(tickets, tickets.every((ticket) => isDone(ticket.status)) ? 'open' : 'solved'),
    setTags: (ticket: TicketItem, tags: string[]) =>
      change([ticket], { tags }, t('ticket.said.tags', { who: who([ticket]) })),
    setSubject: (ticket: TicketItem, subject: string) =>
      change([ticket], { subject }, t('ticket.said.subject', { who: who([ticket]) })),
  }
}
