import { Lock, Reply, StickyNote } from 'lucide-react'
import type { TicketDetail } from '@/api/types'
import type { DraftKind } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Keys } from '@/ui/kbd'

type Props = { ticket: TicketDetail; drafted: boolean; onWrite: (kind: DraftKind) => void }

/** The composer at rest: one line that says what R and N do. */
export function ComposerBar({ ticket, drafted, onWrite }: Props) {
  const { reply, note } = ticket.can
  const why = ticket.status === 'closed' ? t('composer.closed') : t('composer.noReply')
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-2">
      {reply ? (
        <Button
          tone="outline"
          onClick={() => onWrite('reply')}
          className="min-w-0 max-w-full shrink grow justify-start sm:max-w-md sm:grow-0"
        >
          <Reply aria-hidden className="size-4 shrink-0" />
          <span dir="auto" className="truncate">
            {t('composer.replyTo', { name: ticket.replyTo?.name || ticket.requester.name })}
          </span>
          <span className="ms-2 pointer-coarse:hidden">
            <Keys keys="r" />
          </span>
        </Button>
      ) : (
        <p className="flex items-center gap-2 text-muted text-sm">
          <Lock aria-hidden className="size-4 shrink-0" />
          {why}
        </p>
      )}
      {note ? (
        <Button tone="quiet" onClick={() => onWrite('note')}>
          <StickyNote aria-hidden className="size-4" />
          {t('composer.writeNote')}
          <span className="ms-2 pointer-coarse:hidden">
            <Keys keys="n" />
          </span>
        </Button>
      ) : null}
      {drafted ? <p className="ms-auto text-warning text-xs">{t('ticket.drafted')}</p> : null}
    </div>
  )
}
