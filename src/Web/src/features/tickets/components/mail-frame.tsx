import { useCallback, useEffect, useRef, useState } from 'react'
import type { Message } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { SkeletonText } from '@/ui/skeleton'
import { findQuote } from '../mail-quote'
import { FoldButton } from './quoted-text'

const MAX_HEIGHT = 6000
const MARGINS = 24

type Props = { message: Message; ticketId: string; images: boolean }

/** Mail of others: served with a policy of its own, shown in a frame that may run nothing and reach nothing. */
export function MailFrame({ message, ticketId, images }: Props) {
  const workspace = useWorkspace()
  const [height, setHeight] = useState(64)
  const [loaded, setLoaded] = useState(false)
  const [folded, setFolded] = useState<boolean>()
  const frame = useRef<HTMLIFrameElement>(null)
  const src = `/api/v1/workspaces/${workspace.id}/tickets/${ticketId}/messages/${message.id}/html${images ? '?images=show' : ''}`

  const measure = useCallback(() => {
    const page = frame.current?.contentDocument
    // An empty frame is as high as we make it, and would grow for ever.
    const body = page?.URL === 'about:blank' ? undefined : page?.body
    if (body) setHeight(Math.min(MAX_HEIGHT, Math.ceil(body.getBoundingClientRect().height) + MARGINS))
  }, [])
  const fold = (hide: boolean) => {
    const body = frame.current?.contentDocument?.body
    if (body && !body.dir && !body.closest('html[dir]')) body.dir = 'auto'
    const parts = body && message.quotedText ? findQuote(body) : []
    for (const part of parts) part.hidden = hide
    setFolded(parts.length > 0 ? hide : undefined)
    measure()
  }
  useEffect(() => {
    const observer = new ResizeObserver(measure)
    if (frame.current) observer.observe(frame.current)
    return () => observer.disconnect()
  }, [measure])

  return (
    <>
      {loaded ? null : <SkeletonText />}
      <iframe
        ref={frame}
        title={t('message.frame', { name: message.author.name })}
        src={src}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        loading="lazy"
        height={height}
        onLoad={() => {
          setLoaded(true)
          fold(folded ?? true)
        }}
        className={loaded ? 'mail-paper block w-full rounded-md' : 'absolute h-0 w-full opacity-0'}
      />
      {folded === undefined ? null : <FoldButton open={!folded} onToggle={() => fold(!folded)} />}
    </>
  )
}
