import { FileText, Image, Paperclip } from 'lucide-react'
import type { AttachmentRef } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { fileSize } from '@/lib/i18n/dates'

const iconFor = (type: string) => (type.startsWith('image/') ? Image : /pdf|text/.test(type) ? FileText : Paperclip)

export function AttachmentList({ attachments }: { attachments: readonly AttachmentRef[] }) {
  const workspace = useWorkspace()
  const files = attachments.filter((each) => !each.inline)
  if (files.length === 0) return null
  return (
    <ul aria-label={t('message.attachments', { n: files.length })} className="mt-3 flex flex-wrap gap-2">
      {files.map((each) => {
        const Icon = iconFor(each.type)
        return (
          <li key={each.id} className="max-w-full">
            <a
              href={`/api/v1/workspaces/${workspace.id}/attachments/${each.id}`}
              target="_blank"
              rel="noopener"
              className="flex min-h-8 items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-sm hover:border-line-strong hover:bg-hover pointer-coarse:min-h-11"
            >
              <Icon aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 max-w-64 truncate">{each.name}</span>
              <span className="shrink-0 text-faint text-xs">{fileSize(each.size)}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
