import { BadgeAlert } from 'lucide-react'
import type { Message, TicketDetail } from '@/api/types'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { Avatar } from '@/ui/avatar'
import { Time } from '@/ui/time'
import { AttachmentList } from './attachment-list'
import { DeliveryLine } from './delivery-line'
import { MessageBody } from './message-body'

const frames = {
  customer: 'border-transparent',
  reply: 'border-accent ps-3.5',
  note: 'rounded-md border-note-line bg-note px-3.5 py-3',
} as const

/** The customer plain on the page, our replies with an edge, notes on their own colour. */
export function MessageItem({ message, ticket }: { message: Message; ticket: TicketDetail }) {
  const { author, kind } = message
  return (
    <article
      aria-label={t(`message.label.${kind}`, { name: author.name })}
      className={cn('my-3 border-s-2', frames[kind], message.delivery?.state === 'withdrawn' && 'opacity-60')}
    >
      <header className="mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
        <Avatar name={author.name} seed={author.email ?? author.id ?? author.name} />
        <span dir="auto" className="min-w-0 truncate font-semibold">
          {author.name}
        </span>
        {kind === 'customer' && author.email && author.email !== author.name ? (
          <span className="min-w-0 truncate text-faint text-xs max-sm:hidden">{author.email}</span>
        ) : null}
        {kind === 'note' ? <span className="text-muted text-xs">{t('message.note')}</span> : null}
        {message.automatic ? <span className="text-muted text-xs">{t('message.automatic')}</span> : null}
        {kind === 'customer' && !message.verifiedSender ? (
          <span className="flex items-center gap-1 text-warning text-xs" title={t('message.unverified.hint')}>
            <BadgeAlert aria-hidden className="size-3.5" />
            {t('message.unverified')}
          </span>
        ) : null}
        <Time at={message.createdAt} className="ms-auto text-faint text-xs" />
      </header>
      <MessageBody message={message} ticketId={ticket.id} />
      <AttachmentList attachments={message.attachments} />
      <DeliveryLine message={message} subject={ticket.subject} />
    </article>
  )
}
