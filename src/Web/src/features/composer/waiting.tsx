import { useLayoutEffect, useRef, useState } from 'react'
import { cn } from '@/lib/cn'
import { journal, peek } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { asText, takeTyped } from '@/lib/keyboard/type-ahead'
import { asParagraphs } from './model'

type Props = { draftKey: string; kind: 'reply' | 'note'; focus: boolean; onClose: () => void }

let composed: Promise<void> | undefined
let endComposing = () => {}
const compose = () => {
  composed ??= new Promise((resolve) => {
    endComposing = () => {
      composed = undefined
      resolve()
    }
  })
}

/** A character that is being put together ends with the field it began in; whoever takes over waits for it. */
export const composedText = () => composed

/** Adds to a draft whose editor is not there. */
export function addToDraft(draftKey: string, text: string) {
  const before = peek(draftKey) ?? { html: '', attachments: [] }
  if (text) journal(draftKey, { ...before, html: before.html + asParagraphs(text), updatedAt: Date.now() })
}

/** Takes what is typed while the editor is still on its way, and leaves it in the draft for it. */
export function ComposerWaiting({ draftKey, kind, focus, onClose }: Props) {
  const [before] = useState(() => peek(draftKey) ?? { html: '', attachments: [], updatedAt: 0 })
  const field = useRef<HTMLTextAreaElement>(null)
  const keep = (text: string) =>
    journal(draftKey, { ...before, html: before.html + asParagraphs(text), updatedAt: Date.now() })

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed on the way is taken with the focus
  useLayoutEffect(() => {
    if (!focus || !field.current) return
    field.current.focus()
    const typed = asText(takeTyped())
    if (!typed) return
    field.current.value += typed
    keep(field.current.value)
  }, [focus])
  useLayoutEffect(() => () => endComposing(), [])

  return (
    <div
      className={cn('h-48 shrink-0 border-t px-4 pt-12', kind === 'note' ? 'border-note-line bg-note' : 'border-line')}
    >
      <textarea
        ref={field}
        dir="auto"
        aria-label={t(`composer.${kind}`)}
        className="h-full w-full resize-none bg-transparent text-md outline-none"
        onChange={(event) => keep(event.target.value)}
        onCompositionStart={compose}
        onCompositionEnd={() => endComposing()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onClose()
        }}
      />
    </div>
  )
}
