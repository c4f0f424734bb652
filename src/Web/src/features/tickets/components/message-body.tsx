import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import type { Message } from '@/api/types'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { MailFrame } from './mail-frame'
import { PlainText, QuotedText } from './quoted-text'

export function MessageBody({ message, ticketId }: { message: Message; ticketId: string }) {
  if (message.hasMailHtml) return <MailBody message={message} ticketId={ticketId} />
  if (!message.html) return <TextBody message={message} />
  return (
    <div className="max-w-[68ch] text-md">
      <div
        dir="auto"
        className="prose"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: written in our own editor and cleaned by the server; mails of others go into a sandboxed frame
        dangerouslySetInnerHTML={{ __html: message.html }}
      />
    </div>
  )
}

function TextBody({ message }: { message: Message }) {
  return (
    <div className="max-w-[68ch] text-md">
      <PlainText text={message.text} />
      {message.quotedText ? <QuotedText text={message.quotedText} /> : null}
    </div>
  )
}

/** As it was designed by the sender, or as plain words in our own type. */
function MailBody({ message, ticketId }: { message: Message; ticketId: string }) {
  const [images, setImages] = useState(false)
  const [plain, setPlain] = useState(false)
  return (
    <div className="max-w-full">
      {message.hasRemoteImages && !images && !plain ? (
        <p className="mb-1.5 flex flex-wrap items-center gap-2 text-muted text-xs">
          <ImageOff aria-hidden className="size-3.5 shrink-0" />
          {t('message.images.blocked')}
          <Button size="sm" tone="accent" onClick={() => setImages(true)}>
            {t('message.images.show')}
          </Button>
        </p>
      ) : null}
      {plain ? <TextBody message={message} /> : <MailFrame message={message} ticketId={ticketId} images={images} />}
      <button
        type="button"
        onClick={() => setPlain(!plain)}
        className="mt-1 min-h-6 rounded-sm text-faint text-xs hover:text-text hover:underline pointer-coarse:min-h-11"
      >
        {plain ? t('message.asMail') : t('message.asText')}
      </button>
    </div>
  )
}
