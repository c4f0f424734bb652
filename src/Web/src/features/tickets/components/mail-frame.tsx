import { ImageOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Message } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { QuotedText } from './message-body'

const MAX_HEIGHT = 6000

/** Mail of others: served with a policy of its own, shown in a frame that may run nothing and reach nothing. */
export function MailFrame({ message, ticketId }: { message: Message; ticketId: string }) {
  const workspace = useWorkspace()
  const [images, setImages] = useState(false)
  const [blocked, setBlocked] = useState(false)
  const [height, setHeight] = useState(64)
  const frame = useRef<HTMLIFrameElement>(null)
  const src = `/api/v1/workspaces/${workspace.id}/tickets/${ticketId}/messages/${message.id}/html${images ? '?images=show' : ''}`

  const measure = () => {
    const body = frame.current?.contentDocument?.body
    if (!body) return
    setHeight(Math.min(MAX_HEIGHT, Math.max(32, body.scrollHeight + 2)))
    setBlocked(frame.current?.contentDocument?.querySelector('[data-blocked-src]') !== null)
  }
  useEffect(() => {
    const observer = new ResizeObserver(measure)
    if (frame.current) observer.observe(frame.current)
    return () => observer.disconnect()
  })

  return (
    <div className="max-w-full">
      {blocked && !images ? (
        <p className="mb-1.5 flex flex-wrap items-center gap-2 text-muted text-xs">
          <ImageOff aria-hidden className="size-3.5" />
          {t('message.images.blocked')}
          <Button size="sm" tone="accent" onClick={() => setImages(true)}>
            {t('message.images.show')}
          </Button>
        </p>
      ) : null}
      <iframe
        ref={frame}
        title={t('message.frame', { name: message.author.name })}
        src={src}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        loading="lazy"
        height={height}
        onLoad={measure}
        className="mail-paper block w-full rounded-md"
      />
      {message.quotedText ? <QuotedText text={message.quotedText} /> : null}
    </div>
  )
}
