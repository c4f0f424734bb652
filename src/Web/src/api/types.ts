/** What the API answers with, by the names used on this side. */

export type Page<T> = { items: T[]; next: string | null }

// Accounts, sessions, workspaces
export type Role = 'owner' | 'member'
export type WorkspaceSummary = { id: string; slug: string; name: string; role: Role; timeZone: string }
export type Me = { account: { id: string; name: string; email: string }; workspaces: WorkspaceSummary[] }
export type Workspace = {
  id: string
  slug: string
  name: string
  timeZone: string
  version: number
  can: { edit: boolean; manageMembers: boolean; manageTokens: boolean }
}
export type Member = {
  accountId: string
  name: string
  email: string
  role: Role
  status: 'active' | 'invited'
  joinedAt: string
}
export type TokenScope = 'read' | 'write' | 'admin'
export type ApiToken = {
  id: string
  name: string
  scopes: TokenScope[]
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
  prefix: string
}
export type CreatedApiToken = ApiToken & { token: string }

// Ticketing
export type TicketStatus = 'new' | 'open' | 'pending' | 'on_hold' | 'solved' | 'closed'
export type TicketPriority = 'low' | 'normal' | 'high' | 'urgent'
export type TicketView = 'mine' | 'unassigned' | 'all' | 'open' | 'solved'
export type PersonRef = { accountId: string; name: string }
export type Address = { name: string | null; email: string }
export type TicketItem = {
  id: string
  number: number
  subject: string
  status: TicketStatus
  priority: TicketPriority
  requester: { contactId: string | null; name: string; email: string }
  assignee: PersonRef | null
  tags: string[]
  snippet: string
  messageCount: number
  lastActivityAt: string
  lastMessageBy: 'customer' | 'agent' | 'none'
  createdAt: string
  version: number
}
export type TicketDetail = TicketItem & {
  cc: Address[]
  mailbox: { id: string; address: string } | null
  followUpOf: { id: string; number: number } | null
  can: { reply: boolean; note: boolean; assign: boolean; edit: boolean }
}
export type TicketCounts = { mine: number; unassigned: number; open: number; all: number }
export type AttachmentRef = {
  id: string
  name: string
  type: string
  size: number
  inline: boolean
  contentId: string | null
}
export type UploadedAttachment = { id: string; name: string; type: string; size: number }
export type DeliveryState = 'pending' | 'withdrawn' | 'handed_over' | 'sent' | 'failed' | 'uncertain'
export type MessageKind = 'customer' | 'reply' | 'note'
export type Message = {
  id: string
  kind: MessageKind
  author: { kind: 'contact' | 'agent' | 'system'; id: string | null; name: string; email: string | null }
  html: string | null
  text: string
  quotedText: string | null
  hasMailHtml: boolean
  attachments: AttachmentRef[]
  createdAt: string
  delivery: { state: DeliveryState; sendAt: string; error: string | null } | null
  automatic: boolean
  verifiedSender: boolean
  inboundMailId: string | null
}
export type TicketEvent = {
  id: string
  type: string
  actor: { name: string } | null
  at: string
  changes: { field: string; from: string | null; to: string | null }[]
}
export type Agent = { accountId: string; name: string; role: Role }
export type TagCount = { name: string; count: number }
export type HeldMail = { id: string; inboundMailId: string; from: string; subject: string; receivedAt: string }

// Contacts
export type ContactItem = {
  id: string
  name: string
  email: string
  lastSeenAt: string | null
  createdAt: string
  version: number
}
export type Contact = ContactItem & { notes: string }

// Inbox
export type Mailbox = {
  id: string
  address: string
  name: string
  destination: 'tickets'
  createdAt: string
  lastReceivedAt: string | null
  version: number
}
export type InboundStatus = 'received' | 'processed' | 'held' | 'quarantined' | 'ignored'
export type Classification = 'customer' | 'auto_reply' | 'bounce' | 'complaint' | 'own' | 'spam'
export type InboundMailItem = {
  id: string
  status: InboundStatus
  classification: Classification | null
  from: Address
  subject: string
  receivedAt: string
  ticketId: string | null
}
export type InboundMail = InboundMailItem & {
  to: Address[]
  cc: Address[]
  messageId: string | null
  inReplyTo: string | null
  references: string[]
  text: string | null
  html: string | null
  replyText: string | null
  quotedText: string | null
  attachments: {
    name: string
    type: string
    size: number
    sha256: string
    inline: boolean
    contentId: string | null
  }[]
  conversationId: string | null
  trace: { step: string; result: string; detail: string | null }[]
  size: number
  mailboxId: string | null
  error: string | null
}
export type OutboundStatus = 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'cancelled'
export type OutboundMail = {
  id: string
  kind: 'reply' | 'notification'
  to: string
  subject: string
  status: OutboundStatus
  attempts: number
  error: string | null
  createdAt: string
  sentAt: string | null
  ticketId: string | null
}
export type DevMail = {
  id: string
  at: string
  from: string
  to: string[]
  subject: string
  messageId: string | null
  text: string | null
  html: string | null
  headers: Record<string, string>
  attachments: { name: string; type: string; size: number }[]
}
export type DemoAccount = { email: string; password: string }

// Notifications
export type NotificationItem = {
  id: string
  type: 'ticket_assigned' | 'customer_replied'
  ticketId: string
  ticketNumber: number
  subject: string
  actorName: string
  at: string
  readAt: string | null
}
export type NotificationChannels = { inApp: boolean; email: boolean }
export type NotificationPreferences = { assigned: NotificationChannels; customerReplied: NotificationChannels }

// Billing
export type Plan = {
  code: string
  name: string
  limits: { agents: number | null; ticketsPerMonth: number | null }
  usage: { agents: number; tickets: number; month: string }
}
