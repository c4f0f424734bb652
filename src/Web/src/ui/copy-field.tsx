import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { IconButton } from './button'

type Props = { value: string; label: string; shown?: string }

/** A value to take elsewhere: an address, a token. It may be shown with gaps that are not copied. */
export function CopyField({ value, label, shown }: Props) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <div className="flex min-w-0 items-center gap-1 rounded-md border border-line bg-sunken ps-2.5">
      <code className={cn('min-w-0 grow py-1 text-sm', shown ? 'break-words' : 'select-all break-all')}>
        {shown ?? value}
      </code>
      <IconButton label={`${t('common.copy')}: ${label}`} onClick={() => void copy()}>
        {copied ? <Check aria-hidden className="size-4 text-success" /> : <Copy aria-hidden className="size-4" />}
      </IconButton>
      <span role="status" className="sr-only">
        {copied ? t('common.copied') : ''}
      </span>
    </div>
  )
}
