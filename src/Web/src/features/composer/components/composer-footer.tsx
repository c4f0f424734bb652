import type { Editor } from '@tiptap/react'
import { ChevronDown, Paperclip, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import type { TicketStatus } from '@/api/types'
import { statusLook } from '@/features/tickets/model'
import { cn } from '@/lib/cn'
import type { DraftKind } from '@/lib/drafts/draft-store'
import type { SaveState } from '@/lib/drafts/draft-writer'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { Button, IconButton } from '@/ui/button'
import { MenuButton } from '@/ui/menu-button'
import { Tip } from '@/ui/tooltip'
import type { missing } from '../model'
import { FormatBar } from './format-bar'

type Props = {
  editor: Editor | null
  kind: DraftKind
  busy: boolean
  empty: boolean
  lack: ReturnType<typeof missing>
  saved: SaveState
  elsewhere: boolean
  onFiles: (files: Iterable<File>) => void
  onSend: (status?: TicketStatus) => void
  onDiscard: () => void
}

const sendAnd = ['pending', 'on_hold', 'open'] as const

export function ComposerFooter({ editor, kind, busy, empty, lack, saved, elsewhere, ...on }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const attach = () => input.current?.click()
  useCommands([
    {
      id: 'composer.attach',
      keys: 'mod+shift+a',
      label: t('composer.attach'),
      group: t('keys.group.composer'),
      scope: 'composer',
      run: attach,
    },
  ])
  const note = kind === 'note'
  const hint =
    lack === 'files'
      ? t('composer.attach.wait')
      : lack === 'text' && empty
        ? t('composer.empty')
        : saved === 'failed'
          ? t('composer.notSaved')
          : elsewhere
            ? t('composer.otherTab')
            : saved === 'saved'
              ? t('composer.saved')
              : ''
  return (
    <footer className="flex flex-wrap items-center gap-x-1 gap-y-2 px-4 pt-1 pb-3 max-md:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      <div className="order-last flex items-center gap-1.5 md:order-first">
        <Tip label={note ? t('composer.send.note') : t('composer.send')} keys="mod+Enter" side="top">
          <Button tone="primary" busy={busy} onClick={() => on.onSend()}>
            {note ? t('composer.send.note') : t('composer.send')}
          </Button>
        </Tip>
        {note ? null : (
          <MenuButton
            side="top"
            trigger={
              <IconButton tone="outline" label={t('composer.sendMore')}>
                <ChevronDown aria-hidden className="size-4" />
              </IconButton>
            }
          >
            {({ MenuItem }) => (
              <>
                <MenuItem keys="mod+shift+Enter" onSelect={() => on.onSend('solved')}>
                  {t('composer.sendAndSolve')}
                </MenuItem>
                {sendAnd.map((status) => (
                  <MenuItem key={status} onSelect={() => on.onSend(status)}>
                    {t('composer.sendAnd', { status: t(statusLook[status].label) })}
                  </MenuItem>
                ))}
              </>
            )}
          </MenuButton>
        )}
      </div>
      <div className="flex items-center md:ms-2">
        <Tip label={t('composer.attach')} keys="mod+shift+a" side="top">
          <IconButton label={t('composer.attach')} onClick={attach}>
            <Paperclip aria-hidden className="size-4" />
          </IconButton>
        </Tip>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            on.onFiles([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        {editor ? <FormatBar editor={editor} /> : null}
        {empty ? null : (
          <Tip label={t('composer.discard')} side="top">
            <IconButton label={t('composer.discard')} onClick={on.onDiscard}>
              <Trash2 aria-hidden className="size-4" />
            </IconButton>
          </Tip>
        )}
      </div>
      <p
        role="status"
        className={cn(
          'ms-auto min-w-0 truncate text-xs',
          saved === 'failed' || lack || elsewhere ? 'text-warning' : note ? 'text-muted' : 'text-faint',
        )}
      >
        {hint}
      </p>
    </footer>
  )
}
