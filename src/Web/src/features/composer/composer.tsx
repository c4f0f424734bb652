import { X } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import type { TicketDetail, TicketStatus } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { type DraftKind, draftKey } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { IconButton } from '@/ui/button'
import { Tip } from '@/ui/tooltip'
import { ComposerBody } from './components/composer-body'

export type ComposerProps = {
  ticket: TicketDetail
  kind: DraftKind
  onKind: (kind: DraftKind) => void
  /** Grows with every request to take the focus. */
  focusRequest: number
  /** The newest message that has been read. */
  seen: string | undefined
  unread: boolean
  onReview: () => void
  onSent: (kind: DraftKind, status: TicketStatus | undefined) => void
  onWriting: (writing: boolean) => void
  onClose: () => void
}

const kinds = ['reply', 'note'] as const

export function Composer(props: ComposerProps) {
  const { ticket, kind, onKind, onClose } = props
  const workspace = useWorkspace()
  const key = draftKey(workspace.id, workspace.accountId, ticket.id, kind)
  const id = useId()
  const otherTab = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    onKind(kind === 'reply' ? 'note' : 'reply')
  }
  const inside = () => document.activeElement?.closest('[data-composer]') != null
  useCommands([
    {
      id: 'composer.kind',
      keys: 'alt+n',
      label: `${t('composer.reply')} / ${t('composer.note')}`,
      group: t('keys.group.composer'),
      scope: 'composer',
      run: () => onKind(kind === 'reply' ? 'note' : 'reply'),
    },
    {
      id: 'composer.close',
      keys: 'Escape',
      label: t('composer.collapse'),
      group: t('keys.group.composer'),
      scope: 'composer',
      when: inside,
      run: onClose,
    },
  ])
  return (
    <section
      data-composer
      aria-label={t('composer.label')}
      className={cn(
        'flex max-h-[55dvh] shrink-0 flex-col border-t max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:max-h-[85dvh] max-md:rounded-t-lg max-md:border-x max-md:shadow-(--shadow-pop)',
        kind === 'note' ? 'border-note-line bg-note' : 'border-line bg-surface',
      )}
    >
      <div className="flex items-center gap-2 ps-4 pe-2 pt-2">
        <div role="tablist" aria-label={t('composer.kind')} className="flex gap-1" onKeyDown={otherTab}>
          {kinds.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`${id}-${each}`}
              aria-selected={kind === each}
              aria-controls={`${id}-panel`}
              tabIndex={kind === each ? 0 : -1}
              disabled={each === 'reply' ? !ticket.can.reply : !ticket.can.note}
              onClick={() => onKind(each)}
              className={cn(
                'rounded-md px-2 py-1 text-sm disabled:opacity-50 pointer-coarse:min-h-11 pointer-coarse:px-3',
                kind !== each && 'text-muted hover:text-text',
                kind === each && (kind === 'note' ? 'bg-note-line/30 font-semibold' : 'bg-hover font-semibold'),
              )}
            >
              {t(`composer.${each}`)}
            </button>
          ))}
        </div>
        <span className="ms-auto">
          <Tip label={t('composer.collapse')} keys="Escape">
            <IconButton label={t('composer.collapse')} onClick={onClose}>
              <X aria-hidden className="size-4" />
            </IconButton>
          </Tip>
        </span>
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${kind}`} className="flex min-h-0 flex-col">
        <ComposerBody key={key} {...props} draftKey={key} />
      </div>
    </section>
  )
}
