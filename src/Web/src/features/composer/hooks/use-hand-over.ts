import type { Editor } from '@tiptap/react'
import { type RefObject, useLayoutEffect } from 'react'
import { type Draft, peek } from '@/lib/drafts/draft-store'
import { endTyping, takeTyped } from '@/lib/keyboard/type-ahead'
import { alive } from './use-draft-editor'

const SETTLE_MS = 300

/** Takes the focus when asked, together with everything that was typed on the way here. */
export function useHandOver(editor: Editor | null, key: string, latest: RefObject<Draft>, focusRequest: number) {
  useLayoutEffect(() => {
    // The place that waited took keys until just now, later than this editor read the draft.
    const kept = peek(key)
    if (kept && kept.html !== latest.current.html && kept.updatedAt > latest.current.updatedAt)
      alive(editor)?.commands.setContent(kept.html, { parseOptions: { preserveWhitespace: true } })
  }, [editor, key, latest])

  useLayoutEffect(() => {
    if (focusRequest === 0) return
    const until = performance.now() + SETTLE_MS
    let timer: ReturnType<typeof setTimeout> | undefined
    let had = false
    const settle = () => {
      const here = alive(editor)
      const elsewhere = had && document.activeElement !== document.body && !here?.view.hasFocus()
      if (here && !elsewhere && !here.view.hasFocus()) focusEnd(here)
      had ||= here?.view.hasFocus() ?? false
      if (here && had) typeInto(here, takeTyped())
      if (elsewhere || performance.now() > until) endTyping()
      else timer = setTimeout(settle, 30)
    }
    if (alive(editor)) settle()
    return () => clearTimeout(timer)
  }, [editor, focusRequest])
}

/** At once: the editor's own command waits for the next frame. */
function focusEnd(editor: Editor) {
  editor.commands.setTextSelection(editor.state.doc.content.size)
  editor.view.focus()
}

function typeInto(editor: Editor, keys: readonly string[]) {
  for (const key of keys) {
    if (key === '\n') editor.commands.enter()
    else if (key === 'Backspace') {
      const { empty, $from } = editor.state.selection
      if (empty && $from.parentOffset > 0) editor.commands.deleteRange({ from: $from.pos - 1, to: $from.pos })
      else editor.commands.joinBackward()
    } else editor.view.dispatch(editor.state.tr.insertText(key))
  }
}
