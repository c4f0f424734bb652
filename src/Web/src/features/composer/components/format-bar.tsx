import { type Editor, useEditorState } from '@tiptap/react'
import { Bold, Code, Italic, List, ListOrdered, Quote } from 'lucide-react'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { IconButton } from '@/ui/button'
import { Tip } from '@/ui/tooltip'

const marks = [
  {
    name: 'bold',
    label: 'composer.bold',
    keys: 'mod+b',
    icon: Bold,
    run: (e: Editor) => e.chain().focus().toggleBold(),
  },
  {
    name: 'italic',
    label: 'composer.italic',
    keys: 'mod+i',
    icon: Italic,
    run: (e: Editor) => e.chain().focus().toggleItalic(),
  },
  {
    name: 'bulletList',
    label: 'composer.bullets',
    keys: 'mod+shift+8',
    icon: List,
    run: (e: Editor) => e.chain().focus().toggleBulletList(),
  },
  {
    name: 'orderedList',
    label: 'composer.numbers',
    keys: 'mod+shift+7',
    icon: ListOrdered,
    run: (e: Editor) => e.chain().focus().toggleOrderedList(),
  },
  {
    name: 'blockquote',
    label: 'composer.quote',
    keys: 'mod+shift+b',
    icon: Quote,
    run: (e: Editor) => e.chain().focus().toggleBlockquote(),
  },
  {
    name: 'code',
    label: 'composer.code',
    keys: 'mod+e',
    icon: Code,
    run: (e: Editor) => e.chain().focus().toggleCode(),
  },
] as const

export function FormatBar({ editor }: { editor: Editor }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => marks.map((mark) => now.isActive(mark.name)).join(),
  }).split(',')
  return (
    <div role="toolbar" aria-label={t('composer.format')} className="flex items-center max-sm:hidden">
      {marks.map(({ name, label, keys, icon: Icon, run }, index) => {
        const on = active[index] === 'true'
        return (
          <Tip key={name} label={t(label)} keys={keys} side="top">
            <IconButton
              label={t(label)}
              aria-pressed={on}
              className={cn(on && 'bg-hover text-text')}
              // The selection stays in the editor.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => run(editor).run()}
            >
              <Icon aria-hidden className="size-4" />
            </IconButton>
          </Tip>
        )
      })}
    </div>
  )
}
