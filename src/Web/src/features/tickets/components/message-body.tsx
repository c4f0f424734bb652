import { Ellipsis } from 'lucide-react'
import { useId, useState } from 'react'
import type { Message } from '@/api/types'
import { t } from '@/lib/i18n'
import { linkify } from '../timeline'
import { MailFrame } from './mail-frame'

export function MessageBody({ message, ticketId }: { message: Message; ticketId: string }) {
  if (message.hasMailHtml) return <MailFrame message={message} ticketId={ticketId} />
  return (
    <div className="max-w-[68ch] text-md">
      {message.html ? (
        <div
          className="prose"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: written in our own editor and cleaned by the server; mails of others go into a sandboxed frame
          dangerouslySetInnerHTML={{ __html: message.html }}
        />
      ) : (
        <PlainText text={message.text} />
      )}
      {message.quotedText ? <QuotedText text={message.quotedText} /> : null}
    </div>
  )
}

export function PlainText({ text }: { text: string }) {
  return (
    <p className="whitespace-pre-wrap break-words">
      {linkify(text).map((part) =>
        part.href ? (
          <a
            key={part.at}
            href={part.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-accent underline"
          >
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  )
}

/** What the mail repeats from before: there for who wants to check, folded for everyone else. */
export function QuotedText({ text }: { text: string }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="mt-2">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={open ? t('message.quoted.hide') : t('message.quoted.show')}
        title={open ? t('message.quoted.hide') : t('message.quoted.show')}
        onClick={() => setOpen(!open)}
        className="flex h-6 items-center rounded-sm border border-line px-1.5 text-muted hover:bg-hover pointer-coarse:h-11 pointer-coarse:px-3"
      >
        <Ellipsis aria-hidden className="size-4" />
      </button>
      <div id={id} hidden={!open} className="mt-2 border-line border-s-2 ps-3 text-muted text-sm">
        <PlainText text={text} />
      </div>
    </div>
  )
}
