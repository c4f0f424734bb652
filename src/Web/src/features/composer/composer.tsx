import { X } from 'lucide-react'
import { Tabs } from 'radix-ui'
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
      <Tabs.Root
        value={kind}
        onValueChange={(value) => onKind(value as DraftKind)}
        activationMode="manual"
        className="flex min-h-0 flex-col"
      >
        <div className="flex items-center gap-2 ps-4 pe-2 pt-2">
          <Tabs.List aria-label={t('composer.kind')} className="flex gap-1">
            {kinds.map((each) => (
              <Tabs.Trigger
                key={each}
                value={each}
                disabled={each === 'reply' ? !ticket.can.reply : !ticket.can.note}
                className={cn(
                  'rounded-md px-2 py-1 text-muted text-sm disabled:opacity-50 data-[state=active]:font-semibold data-[state=active]:text-text pointer-coarse:min-h-11 pointer-coarse:px-3',
                  kind === 'note' ? 'data-[state=active]:bg-note-line/30' : 'data-[state=active]:bg-hover',
                )}
              >
                {t(`composer.${each}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <span className="ms-auto">
            <Tip label={t('composer.collapse')} keys="Escape">
              <IconButton label={t('composer.collapse')} onClick={onClose}>
                <X aria-hidden className="size-4" />
              </IconButton>
            </Tip>
          </span>
        </div>
        <Tabs.Content value={kind} tabIndex={-1} className="flex min-h-0 flex-col outline-none">
          <ComposerBody key={key} {...props} draftKey={key} />
        </Tabs.Content>
      </Tabs.Root>
    </section>
  )
}
