import { type Editor, EditorContent } from '@tiptap/react'

export function DraftEditor({ editor }: { editor: Editor | null }) {
  return <EditorContent editor={editor} className="prose min-h-0 grow overflow-y-auto px-4 py-2 text-md" />
}
