import { Paperclip } from 'lucide-react'
import type { InboundMail } from '@/api/types'
import { t } from '@/lib/i18n'
import { fileSize } from '@/lib/i18n/dates'

const text = 'max-w-[68ch] whitespace-pre-wrap break-words font-sans text-md [unicode-bidi:plaintext]'

export function MailText({ mail }: { mail: InboundMail }) {
  const said = mail.replyText?.trim() || mail.text?.trim()
  return (
    <div className="flex flex-col gap-4">
      {said ? (
        <pre dir="auto" className={text}>
          {said}
        </pre>
      ) : (
        <p className="text-muted text-sm">{t('inbound.text.none')}</p>
      )}
      {mail.quotedText?.trim() ? (
        <details className="text-sm">
          <summary className="cursor-pointer text-muted">{t('inbound.text.quoted')}</summary>
          <pre dir="auto" className={`${text} mt-2 border-line border-s-2 ps-3 text-muted`}>
            {mail.quotedText.trim()}
          </pre>
        </details>
      ) : null}
      {mail.attachments.length ? (
        <div className="text-sm">
          <h3 className="mb-1 font-medium">{t('inbound.files.title')}</h3>
          <ul className="flex flex-col gap-1">
            {mail.attachments.map((file) => (
              <li key={`${file.name}-${file.contentId}-${file.sha256}`} className="flex items-baseline gap-2">
                <Paperclip aria-hidden className="size-3.5 shrink-0 self-center text-faint" />
                <span className="min-w-0 truncate">{file.name}</span>
                <span className="shrink-0 text-faint text-xs">
                  {file.type} · {fileSize(file.size)}
                  {file.inline ? ` · ${t('inbound.files.inline')}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
