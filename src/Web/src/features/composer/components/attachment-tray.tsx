import { Paperclip, RotateCw, X } from 'lucide-react'
import type { DraftAttachment } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { fileSize } from '@/lib/i18n/dates'
import { IconButton } from '@/ui/button'
import type { Upload, useAttachments } from '../hooks/use-attachments'
import { MAX_FILE } from '../model'

type Props = {
  attachments: readonly DraftAttachment[]
  uploads: readonly Upload[]
  files: Pick<ReturnType<typeof useAttachments>, 'remove' | 'cancel' | 'retry'>
}

export function AttachmentTray({ attachments, uploads, files }: Props) {
  if (attachments.length + uploads.length === 0) return null
  return (
    <ul className="flex max-h-32 flex-wrap gap-1.5 overflow-y-auto px-4 py-1">
      {attachments.map((each) => (
        <li
          key={each.id}
          className="flex max-w-full items-center gap-1.5 rounded-md border border-line bg-raised ps-2 text-xs"
        >
          <Paperclip aria-hidden className="size-3.5 shrink-0 text-muted" />
          <span className="min-w-0 truncate">{each.name}</span>
          <span className="shrink-0 text-faint">{fileSize(each.size)}</span>
          <IconButton
            label={t('composer.attach.remove', { name: each.name })}
            className="size-7"
            onClick={() => files.remove(each.id)}
          >
            <X aria-hidden className="size-3.5" />
          </IconButton>
        </li>
      ))}
      {uploads.map((each) => (
        <li
          key={each.key}
          className="relative flex max-w-full items-center gap-1.5 overflow-hidden rounded-md border border-line bg-raised ps-2 text-xs"
        >
          {each.failed ? (
            <span role="alert" className="min-w-0 text-danger">
              {t('composer.attach.failed', { name: each.file.name, reason: each.failed })}
            </span>
          ) : (
            <span className="min-w-0 truncate text-muted">
              {t('composer.attach.uploading', { name: each.file.name, percent: Math.round(each.progress * 100) })}
            </span>
          )}
          {each.failed ? (
            each.file.size > MAX_FILE ? null : (
              <IconButton
                label={t('composer.attach.retry', { name: each.file.name })}
                className="size-7"
                onClick={() => files.retry(each)}
              >
                <RotateCw aria-hidden className="size-3.5" />
              </IconButton>
            )
          ) : (
            <span
              aria-hidden
              className="absolute inset-x-0 bottom-0 h-0.5 origin-left bg-accent"
              style={{ transform: `scaleX(${each.progress})` }}
            />
          )}
          <IconButton
            label={t('composer.attach.remove', { name: each.file.name })}
            className="size-7"
            onClick={() => files.cancel(each)}
          >
            <X aria-hidden className="size-3.5" />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}
