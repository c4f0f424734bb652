import { Command } from 'cmdk'
import { Check } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type ReactNode, useRef, useState } from 'react'
import { useHeldKeyboard } from '@/lib/keyboard/use-commands'
import { Overlay } from './dialog'
import { ErrorState } from './error-state'
import { matchWords } from './match-words'
import { ProgressLine } from './skeleton'

export type PickerOption = { value: string; label: string; view?: ReactNode; checked?: boolean; run: () => void }

type Props = {
  title: string
  placeholder: string
  empty: string
  options: readonly PickerOption[]
  busy?: boolean
  error?: unknown
  create?: { label: (typed: string) => string; run: (typed: string) => void } | undefined
  /** Several may be chosen, one after the other: it stays until it is closed. */
  several?: boolean | undefined
  onClose: () => void
}

export const paletteFrame =
  'float-in fixed inset-x-4 top-[12vh] z-50 mx-auto max-w-[40rem] overflow-hidden rounded-lg border border-line bg-raised shadow-(--shadow-pop)'
export const paletteInput =
  'h-11 w-full border-line border-b bg-transparent px-4 text-md outline-none placeholder:text-faint pointer-coarse:text-[1rem]'
export const paletteItem =
  'flex min-h-9 cursor-default items-center gap-2 rounded-md px-2.5 text-sm data-[selected=true]:bg-selected pointer-coarse:min-h-11'

/** Type, choose, done: one list under one field. */
export function Picker({ title, placeholder, empty, options, busy = false, error, create, several, onClose }: Props) {
  useHeldKeyboard(true)
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const offersNew = create && name && !options.some((option) => option.label.toLowerCase() === name.toLowerCase())
  const field = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(false)
  const choose = (run: () => void) => {
    setTyped('')
    setChosen(true)
    field.current?.focus()
    if (!several) onClose()
    run()
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Overlay />
        <Dialog.Content aria-describedby={undefined} className={`${paletteFrame} sm:max-w-sm`}>
          <Dialog.Title className="px-4 pt-3 text-faint text-xs">{title}</Dialog.Title>
          <ProgressLine active={busy} />
          <Command label={title} loop filter={matchWords}>
            <Command.Input
              ref={field}
              autoFocus
              value={typed}
              onValueChange={setTyped}
              onKeyDown={(event) => {
                // Enter once more after a choice must not take the first of the list.
                if (event.key === 'Enter' && chosen) event.preventDefault()
                else setChosen(false)
              }}
              placeholder={placeholder}
              className={paletteInput}
            />
            {error ? <ErrorState error={error} /> : null}
            <Command.List className="max-h-80 overflow-y-auto p-1.5">
              {busy || error ? null : (
                <Command.Empty className="px-3 py-6 text-center text-muted text-sm">{empty}</Command.Empty>
              )}
              {options.map((option) => (
                <Command.Item
                  key={option.value}
                  value={option.value}
                  keywords={[option.label]}
                  onSelect={() => choose(option.run)}
                  className={paletteItem}
                >
                  <span className="min-w-0 grow truncate">{option.view ?? option.label}</span>
                  {option.checked ? <Check aria-hidden className="size-4 text-accent" /> : null}
                </Command.Item>
              ))}
              {offersNew ? (
                <Command.Item
                  value={`new:${name}`}
                  keywords={[name]}
                  onSelect={() => choose(() => create.run(name))}
                  className={paletteItem}
                >
                  {create.label(name)}
                </Command.Item>
              ) : null}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
