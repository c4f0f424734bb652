import { Check, Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { useMe } from '@/features/session/api'
import { mediumDate } from '@/lib/i18n/dates'
import { Button, buttonClass } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Checkbox } from '@/ui/field'
import { t } from '../phrases'

/** Shown once, and not gone before the person says that they are kept. */
export function CodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { account } = useMe()
  const [kept, setKept] = useState(false)
  const [asked, setAsked] = useState(false)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  const file = [t('codes.file', { email: account.email, date: mediumDate(new Date().toISOString()) }), '', ...codes, '']
  return (
    <Dialog
      open
      sticky
      onOpenChange={() => {}}
      title={t('codes.title')}
      description={t('codes.body')}
      footer={
        <>
          <p role="status" className="me-auto self-center text-danger text-xs">
            {asked && !kept ? t('codes.keepFirst') : ''}
          </p>
          <Button tone="primary" aria-disabled={!kept} onClick={() => (kept ? onClose() : setAsked(true))}>
            {t('codes.done')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ul
          aria-label={t('codes.list')}
          className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md border border-line bg-sunken px-4 py-3"
        >
          {codes.map((code) => (
            <li key={code}>
              <code className="select-all whitespace-nowrap text-sm">{code}</code>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => void copy()}>
            {copied ? <Check aria-hidden className="size-4 text-success" /> : <Copy aria-hidden className="size-4" />}
            {t('codes.copy')}
          </Button>
          <a
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(file.join('\n'))}`}
            download="gopimi-recovery-codes.txt"
            className={buttonClass()}
          >
            <Download aria-hidden className="size-4" />
            {t('codes.download')}
          </a>
          <span role="status" className="sr-only">
            {copied ? t('common.copied') : ''}
          </span>
        </div>
        <Checkbox label={t('codes.kept')} checked={kept} onChange={(event) => setKept(event.target.checked)} />
      </div>
    </Dialog>
  )
}
