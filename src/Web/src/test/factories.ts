import type { TicketItem } from '@/api/types'

export const aTicket = (values: Partial<TicketItem> = {}): TicketItem => ({
  id: 't-1',
  number: 1,
  subject: 'Lamp arrived broken',
  status: 'open',
  priority: 'normal',
  requester: { contactId: null, name: 'Ada Novak', email: 'ada@novak.test' },
  assignee: null,
  tags: [],
  snippet: 'The box was open.',
  messageCount: 1,
  lastActivityAt: '2026-03-02T10:00:00Z',
  lastMessageBy: 'customer',
  createdAt: '2026-03-01T10:00:00Z',
  version: 1,
  ...values,
})
