import type { TicketEvent, TicketPriority, TicketStatus } from '@/api/types'
import { t } from '@/lib/i18n'
import { priorityLabel, statusLook } from './model'

type Change = TicketEvent['changes'][number]

const statusName = (value: string | null) =>
  value && value in statusLook ? t(statusLook[value as TicketStatus].label) : (value ?? '')
const priorityName = (value: string | null) =>
  value && value in priorityLabel ? t(priorityLabel[value as TicketPriority]) : (value ?? '')

/** 'Chiara set the status to Open' – a whole sentence per kind, so that it can be translated. */
export function sentence(event: TicketEvent, change: Change): string {
  const name = event.actor?.name ?? ''
  const by = event.actor ? 'by' : 'auto'
  if (event.type === 'agent_left' && change.field === 'assignee') {
    const who = change.from ?? ''
    return change.to
      ? t('event.left.assigned', { name: who, value: change.to })
      : t('event.left.unassigned', { name: who })
  }
  switch (change.field) {
    case 'status':
      return t(`event.status.${by}`, { name, value: statusName(change.to) })
    case 'priority':
      return t(`event.priority.${by}`, { name, value: priorityName(change.to) })
    case 'cc':
      return t(`event.cc.${by}`, { name, value: change.to || '–' })
    case 'assignee':
      return change.to ? t(`event.assigned.${by}`, { name, value: change.to }) : t(`event.unassigned.${by}`, { name })
    case 'tags':
      return change.to ? t(`event.tags.${by}`, { name, value: change.to }) : t(`event.untagged.${by}`, { name })
    case 'subject':
      return t(`event.subject.${by}`, { name, value: change.to ?? '' })
    default:
      return t(`event.other.${by}`, { name, field: change.field, value: change.to ?? '' })
  }
}
