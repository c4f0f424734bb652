import { Ellipsis } from 'lucide-react'
import { useId, useState } from 'react'
import { t } from '@/lib/i18n'
import { linkify } from '../timeline'

export function PlainText({ text }: { text: string }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap break-words [unicode-bidi:plaintext]">
      {linkify(text).map((part) =>
        part.href ? (
          <a
            key={part.at}
            href={part.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-accent underline"
          >
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  )
}

type FoldProps = { open: boolean; onToggle: () => void; controls?: string }

export function FoldButton({ open, onToggle, controls }: FoldProps) {
  const label = open ? t('message.quoted.hide') : t('message.quoted.show')
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-controls={controls}
      aria-label={label}
      title={label}
      onClick={onToggle}
      className="mt-2 flex h-6 items-center rounded-sm border border-line px-1.5 text-muted hover:bg-hover pointer-coarse:h-11 pointer-coarse:px-3"
    >
      <Ellipsis aria-hidden className="size-4" />
    </button>
  )
}

/** What the mail repeats from before: there for who wants to check, folded for everyone else. */
export function QuotedText({ text }: { text: string }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div>
      <FoldButton open={open} onToggle={() => setOpen(!open)} controls={id} />
      <div id={id} hidden={!open} className="mt-2 border-line border-s-2 ps-3 text-muted text-sm">
        <PlainText text={text} />
      </div>
    </div>
  )
}
