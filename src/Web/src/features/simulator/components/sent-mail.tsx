import { ArrowLeft, Download, Reply } from 'lucide-react'
import { useState } from 'react'
import { devPath } from '@/api/dev'
import type { DevMail } from '@/api/types'
import { fileSize, fullDate } from '@/lib/i18n/dates'
import { Button, buttonClass, IconButton } from '@/ui/button'
import { Segments } from '@/ui/segments'
import { t } from '../phrases'

type View = 'text' | 'html' | 'headers'

export function SentMail({ mail, onReply, onClose }: { mail: DevMail; onReply: () => void; onClose: () => void }) {
  const [view, setView] = useState<View>(mail.html ? 'html' : 'text')
  const views: readonly View[] = mail.html ? ['html', 'text', 'headers'] : ['text', 'headers']
  return (
    <article aria-label={mail.subject} className="flex h-full min-h-0 flex-col overflow-y-auto">
      <header className="flex flex-col gap-3 px-4 pt-4 pb-3">
        <div className="flex items-start gap-2">
          <IconButton label={t('simulator.mail.close')} onClick={onClose} className="-ms-2 lg:hidden">
            <ArrowLeft aria-hidden className="size-4" />
          </IconButton>
          <h2 className="min-w-0 grow break-words font-semibold text-lg">
            {mail.subject || t('simulator.mail.noSubject')}
          </h2>
        </div>
        <dl className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
          <dt className="text-muted">{t('simulator.mail.from')}</dt>
          <dd className="break-words">{mail.from}</dd>
          <dt className="text-muted">{t('simulator.mail.to')}</dt>
          <dd className="break-words">{mail.to.join(', ')}</dd>
          <dt className="text-muted">{t('simulator.mail.at')}</dt>
          <dd>{fullDate(mail.at)}</dd>
        </dl>
        <div className="flex flex-wrap items-center gap-2">
          <Button tone="primary" onClick={onReply}>
            <Reply aria-hidden className="size-4" />
            {t('simulator.mail.reply')}
          </Button>
          <Segments
            label={t('simulator.mail.view')}
            value={view}
            onChange={setView}
            options={views.map((value) => ({ value, label: t(`simulator.mail.${value}`) }))}
          />
          <a
            href={devPath(`/mails/${encodeURIComponent(mail.id)}/raw`)}
            download
            className={buttonClass({ tone: 'quiet', size: 'sm', className: 'ms-auto' })}
          >
            <Download aria-hidden className="size-4" />
            {t('simulator.mail.raw')}
          </a>
        </div>
      </header>
      <div className="min-h-0 grow px-4 pb-6">
        {view === 'headers' ? <Headers mail={mail} /> : null}
        {view === 'text' ? (
          <pre className="max-w-[68ch] whitespace-pre-wrap break-words font-sans text-md">
            {mail.text || t('simulator.mail.noText')}
          </pre>
        ) : null}
        {view === 'html' ? <MailFrame id={mail.id} /> : null}
        <Attachments mail={mail} />
      </div>
    </article>
  )
}

/** The server sends the mail's HTML with a policy of its own: no script, nothing from elsewhere. */
function MailFrame({ id }: { id: string }) {
  const [height, setHeight] = useState(160)
  return (
    <iframe
      title={t('simulator.mail.frame')}
      src={devPath(`/mails/${encodeURIComponent(id)}/html`)}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      height={height}
      onLoad={(event) => {
        const page = event.currentTarget.contentDocument?.documentElement
        if (page) setHeight(Math.min(4000, page.scrollHeight + 8))
      }}
      className="mail-paper w-full rounded-md"
    />
  )
}

function Headers({ mail }: { mail: DevMail }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-1 text-sm sm:grid-cols-[14rem_minmax(0,1fr)]">
      {Object.entries(mail.headers).map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="break-words text-muted max-sm:mt-1">{name}</dt>
          <dd className="break-all font-mono text-xs leading-5">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Attachments({ mail }: { mail: DevMail }) {
  if (!mail.attachments.length) return null
  return (
    <section aria-label={t('simulator.mail.attachments')} className="mt-4 border-line border-t pt-3 text-sm">
      <h3 className="mb-1 font-medium">{t('simulator.mail.attachments')}</h3>
      <ul>
        {mail.attachments.map((file) => (
          <li key={`${file.name}-${file.size}`} className="flex gap-2">
            <span className="min-w-0 truncate">{file.name}</span>
            <span className="shrink-0 text-faint">
              {file.type} · {fileSize(file.size)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
