import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { t } from '@/lib/i18n'
import { controlClass } from '@/ui/field'

type Props = {
  q: string
  inputRef: RefObject<HTMLInputElement | null>
  listRef: RefObject<HTMLDivElement | null>
}

/** What is asked for lives in the address; typing waits a moment before it gets there. */
export function ContactSearch({ q, inputRef, listRef }: Props) {
  const navigate = useNavigate()
  const [text, setText] = useState(q)
  const asked = useRef(q)
  useEffect(() => {
    if (q === asked.current) return
    // The address changed by other means than this field, e.g. by going back.
    asked.current = q
    setText(q)
  }, [q])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const ask = (next: string, wait = 200) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const wanted = next.trim()
      asked.current = wanted
      void navigate({
        to: '.',
        search: (before) => ({ ...before, q: wanted || undefined }) as never,
        replace: true,
      })
    }, wait)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text) {
      event.stopPropagation()
      ask('', 0)
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    listRef.current?.querySelector<HTMLElement>('[data-row]')?.focus()
  }
  return (
    <search className="relative shrink-0 border-line border-b px-4 py-2">
      <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-6.5 my-auto size-4 text-faint" />
      <input
        ref={inputRef}
        type="search"
        aria-label={t('contacts.search')}
        placeholder={t('contacts.search')}
        value={text}
        onChange={(event) => ask(event.target.value)}
        onKeyDown={onKeyDown}
        className={`${controlClass} h-8 max-w-md ps-8 pointer-coarse:h-11`}
      />
    </search>
  )
}
