import { Paperclip, X } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { fileSize } from '@/lib/i18n/dates'
import { Button, IconButton } from '@/ui/button'
import { t } from '../phrases'

const limit = 20_000_000

export function AttachmentPicker(props: { files: readonly File[]; onChange: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<string | undefined>()
  const add = (event: ChangeEvent<HTMLInputElement>) => {
    const kept = [...props.files]
    let tooLarge: string | undefined
    for (const file of event.target.files ?? []) {
      if (kept.reduce((sum, each) => sum + each.size, file.size) > limit) tooLarge = file.name
      else kept.push(file)
    }
    setRefused(tooLarge)
    props.onChange(kept)
    // So that the same file can be chosen again after it was removed.
    event.target.value = ''
  }
  return (
    <div className="min-w-0 grow text-sm">
      <input ref={input} type="file" multiple hidden onChange={add} />
      <Button size="sm" onClick={() => input.current?.click()}>
        <Paperclip aria-hidden className="size-4" />
        {t('simulator.attach')}
      </Button>
      <p role="alert" className="mt-1 text-danger text-xs empty:hidden">
        {refused ? t('simulator.attach.tooLarge', { name: refused, limit: fileSize(limit) }) : null}
      </p>
      <ul className="mt-1">
        {props.files.map((file, index) => (
          <li key={`${file.name}-${file.size}-${file.lastModified}`} className="flex items-center gap-2">
            <span className="min-w-0 truncate">{file.name}</span>
            <span className="shrink-0 text-faint text-xs">{fileSize(file.size)}</span>
            <IconButton
              label={t('simulator.attach.remove', { name: file.name })}
              onClick={() => props.onChange(props.files.filter((_, at) => at !== index))}
            >
              <X aria-hidden className="size-3.5" />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
