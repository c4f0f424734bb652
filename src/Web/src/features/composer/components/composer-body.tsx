import { useEffect, useState } from 'react'
import { isProblem } from '@/api/problem'
import type { TicketStatus } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { isEmptyDraft } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { errorMessage } from '@/ui/error-state'
import { toast } from '@/ui/toast-store'
import type { ComposerProps } from '../composer'
import { useAttachments } from '../hooks/use-attachments'
import { useDraft } from '../hooks/use-draft'
import { alive, useDraftEditor } from '../hooks/use-draft-editor'
import { useDropzone } from '../hooks/use-dropzone'
import { useHandOver } from '../hooks/use-hand-over'
import { useSend } from '../hooks/use-send'
import { hasText, missing, parseAddresses } from '../model'
import { AttachmentTray } from './attachment-tray'
import { ComposerFooter } from './composer-footer'
import { DraftEditor } from './draft-editor'
import { Recipients } from './recipients'
import { SendProblem } from './send-problem'

type Props = ComposerProps & { draftKey: string }

export function ComposerBody(props: Props) {
  const { ticket, kind, draftKey, seen, unread, onReview, onSent, onWriting } = props
  const workspace = useWorkspace()
  const { draft, latest, revision, saved, elsewhere, update, clear, replace } = useDraft(draftKey)
  const files = useAttachments(workspace.id, latest, update)
  const send = useSend(workspace.id, ticket, kind)
  const editor = useDraftEditor({ draft, revision, kind, name: ticket.requester.name, update, onFiles: files.add })
  const drop = useDropzone(files.add)
  const [lack, setLack] = useState<ReturnType<typeof missing>>(undefined)
  const empty = isEmptyDraft(draft)

  useHandOver(editor, draftKey, latest, props.focusRequest)
  useEffect(() => {
    onWriting(!empty)
    return () => onWriting(false)
  }, [empty, onWriting])
  useEffect(() => {
    alive(editor)?.setEditable(!send.isPending)
  }, [editor, send.isPending])

  const submit = (status?: TicketStatus, force = false) => {
    if (send.isPending) return
    const now = latest.current
    const lacking = missing({
      empty: !hasText(now.html),
      uploading: files.uploading,
      badAddress: kind === 'reply' && parseAddresses(now.cc ?? '').bad !== undefined,
    })
    setLack(lacking)
    if (lacking === 'text') return void alive(editor)?.commands.focus('end')
    if (lacking) return
    send.mutate(
      { draft: now, ...(status ? { status } : {}), lastSeen: force ? undefined : seen },
      {
        onSuccess: () => {
          clear()
          onSent(kind, status)
        },
        onError: (error) => !isProblem(error, 'ticket.stale_thread') && alive(editor)?.commands.focus(),
      },
    )
  }
  const discard = () => {
    const before = latest.current
    clear()
    const undo = () => {
      replace(before)
      update({})
    }
    toast(t('composer.discarded'), { undo })
  }

  const inside = () => document.activeElement?.closest('[data-composer]') != null
  const group = t('keys.group.composer')
  useCommands([
    {
      id: 'composer.send',
      keys: 'mod+Enter',
      label: kind === 'note' ? t('composer.send.note') : t('composer.send'),
      group,
      scope: 'composer',
      when: inside,
      run: () => submit(),
    },
    {
      id: 'composer.sendAndSolve',
      keys: 'mod+shift+Enter',
      label: t('composer.sendAndSolve'),
      group,
      scope: 'composer',
      when: () => inside() && kind === 'reply',
      run: () => submit('solved'),
    },
  ])

  const stale = isProblem(send.error, 'ticket.stale_thread')
  return (
    <div className={cn('relative flex min-h-0 flex-col', drop.over && 'bg-accent-soft')} {...drop.props}>
      {kind === 'reply' ? <Recipients ticket={ticket} cc={draft.cc} onCc={(cc) => update({ cc })} /> : null}
      <SendProblem
        unread={kind === 'reply' && unread && !empty}
        blocked={stale && (unread || send.variables?.lastSeen === seen)}
        failure={send.error && !stale ? t('composer.failed', { reason: errorMessage(send.error) }) : undefined}
        onReview={onReview}
        onSendAnyway={() => submit(send.variables?.status, true)}
      />
      <DraftEditor editor={editor} />
      <AttachmentTray attachments={draft.attachments} uploads={files.uploads} files={files} />
      <ComposerFooter
        editor={editor}
        kind={kind}
        busy={send.isPending}
        empty={empty}
        lack={lack}
        saved={saved}
        elsewhere={elsewhere}
        onFiles={files.add}
        onSend={submit}
        onDiscard={discard}
      />
    </div>
  )
}
