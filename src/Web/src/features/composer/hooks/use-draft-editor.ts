import { type Editor, useEditor } from '@tiptap/react'
import { useEffect } from 'react'
import type { Draft, DraftKind } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { draftExtensions } from '../extensions'

type Options = {
  draft: Draft
  revision: number
  kind: DraftKind
  name: string
  update: (part: Partial<Draft>) => void
  onFiles: (files: Iterable<File>) => void
}

/**
 * On a slow machine the editor library gives up an editor between drawing and showing it, and makes another; whoever
 * acts after drawing asks again whether his is still there.
 */
export const alive = (editor: Editor | null) => (editor && !editor.isDestroyed ? editor : null)

export function useDraftEditor({ draft, revision, kind, name, update, onFiles }: Options): Editor | null {
  // With dependencies given, a new render leaves the editor alone; its callbacks are always the latest.
  const made: Editor | null = useEditor(
    {
      extensions: draftExtensions(
        kind === 'note' ? t('composer.placeholder.note') : t('composer.placeholder.reply', { name }),
      ),
      content: draft.html,
      // A draft may end with a space: the next word follows it.
      parseOptions: { preserveWhitespace: true },
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: { 'aria-label': t(`composer.${kind}`), role: 'textbox', 'aria-multiline': 'true', dir: 'auto' },
        // The editor would swallow these; they belong to the keyboard registry.
        handleDOMEvents: {
          keydown: (_view, event) =>
            event.key === 'Escape' || ((event.ctrlKey || event.metaKey) && event.key === 'Enter'),
        },
        handlePaste: (_view, event) => {
          const files = event.clipboardData?.files
          if (!files?.length || event.clipboardData?.types.includes('text/html')) return false
          onFiles(files)
          return true
        },
        handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
      },
      onUpdate: ({ editor: changed }) => update({ html: changed.isEmpty ? '' : changed.getHTML() }),
    },
    [kind],
  )

  const editor = alive(made)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what came from outside goes into the editor
  useEffect(() => {
    if (revision > 0) alive(editor)?.commands.setContent(draft.html, { emitUpdate: false })
  }, [revision, editor])
  return editor
}
