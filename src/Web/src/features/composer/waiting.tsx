import { useState } from 'react'
import { cn } from '@/lib/cn'
import { journal, peek } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { asParagraphs } from './model'

type Props = { draftKey: string; kind: 'reply' | 'note'; focus: boolean }

/** Takes what is typed while the editor is still on its way, and leaves it in the draft for it. */
export function ComposerWaiting({ draftKey, kind, focus }: Props) {
  const [before] = useState(() => peek(draftKey) ?? { html: '', attachments: [], updatedAt: 0 })
  return (
    <div
      className={cn('h-48 shrink-0 border-t px-4 pt-12', kind === 'note' ? 'border-note-line bg-note' : 'border-line')}
    >
      <textarea
        autoFocus={focus}
        aria-label={t(`composer.${kind}`)}
        className="h-full w-full resize-none bg-transparent text-md outline-none"
        onChange={(event) => {
          const html = before.html + asParagraphs(event.target.value)
          journal(draftKey, { ...before, html, updatedAt: Date.now() })
        }}
      />
    </div>
  )
}
