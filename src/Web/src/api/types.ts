import type { components } from './schema.gen'

/** What the API answers with, by the names used on this side. */
type Schemas = components['schemas']

export type Page<T> = { items: T[]; next: string | null }

// Accounts, sessions, workspaces
export type Me = Schemas['Me']
export type WorkspaceSummary = Schemas['MeMembership']
export type SignInChallenge = Schemas['SignInChallenge']
export type Session = Schemas['ListSessionsItem']
export type AccountEvent = Schemas['ListAccountEventsItem']
export type TwoFactor = Schemas['GetTwoFactorResponse']
export type EmailChangeState = Schemas['ConfirmEmailChangeResponse']
export type Role = WorkspaceSummary['role']
export type Workspace = Schemas['WorkspaceDetail']
export type Member = Schemas['MemberItem']
export type Invitation = Schemas['InvitationItem']
export type InvitationPreview = Schemas['PreviewInvitationResponse']
export type AcceptedInvitation = Schemas['AcceptInvitationResponse']
export type ApiToken = Schemas['ApiTokenItem']
export type TokenScope = ApiToken['scopes'][number]
export type AuditEntry = Schemas['ListAuditEntriesItem']
export type ApiRequest = Schemas['ListApiRequestsItem']
export type CreatedApiToken = Schemas['CreateApiTokenResponse']

// Ticketing
export type TicketItem = Schemas['TicketItem']
export type TicketDetail = Schemas['TicketDetail']
export type TicketStatus = TicketItem['status']
export type TicketPriority = TicketItem['priority']
export type TicketView = 'mine' | 'unassigned' | 'all' | 'open' | 'solved'
export type PersonRef = { accountId: string; name: string }
export type Address = Schemas['Address']
export type TicketCounts = Schemas['CountTicketsResponse']
export type Message = Schemas['Message']
export type MessageKind = Message['kind']
export type AttachmentRef = Schemas['MessageAttachment']
export type UploadedAttachment = Schemas['UploadAttachmentResponse']
export type DeliveryState = Schemas['MessageDeliveryStatus']['state']
export type TicketEvent = Schemas['ListTicketEventsItem']
export type Agent = Schemas['ListAgentsAgent']
export type TagCount = Schemas['ListTagsItem']
export type HeldMail = Schemas['ListHeldMailsItem']

// Contacts
export type ContactItem = Schemas['ListContactsResponse']
export type Contact = Schemas['ContactDetail']

// Inbox
export type Mailbox = Schemas['MailboxItem']
export type InboundMailItem = Schemas['ListInboundMailsItem']
export type InboundMail = Schemas['GetInboundMailResponse']
export type InboundStatus = InboundMailItem['status']
export type Classification = NonNullable<InboundMailItem['classification']>
export type OutboundMail = Schemas['ListOutboundMailsItem']
export type OutboundStatus = OutboundMail['status']
export type DevMail = Schemas['ListSentMailsItem']
export type DemoAccount = { email: string; password: string }

// Notifications
export type NotificationItem = Schemas['ListNotificationsResponse']
export type NotificationChannels = Schemas['Channels']
export type NotificationPreferences = Schemas['PreferenceMatrix']

// Billing
export type Plan = Schemas['GetPlanResponse']
