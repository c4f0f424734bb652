import { type RefObject, useCallback } from 'react'
import { t } from '@/lib/i18n'
import { useCommands } from './use-commands'

type Options = {
  group: string
  /** Something is open beside the list: moving on opens the next one. */
  follow: boolean
}

/** J and K walk through the links marked `data-row`; Enter is the link's own. */
export function useRowKeys(list: RefObject<HTMLElement | null>, { group, follow }: Options) {
  const move = useCallback(
    (delta: 1 | -1) => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
      const focused = rows.indexOf(document.activeElement as HTMLElement)
      const open = rows.findIndex((row) => row.hasAttribute('aria-current'))
      const from = focused >= 0 ? focused : open
      const next = rows[Math.max(0, Math.min(rows.length - 1, from + delta))]
      if (!next) return
      next.scrollIntoView({ block: 'nearest' })
      next.focus()
      if (follow) next.click()
    },
    [list, follow],
  )
  useCommands([
    {
      id: 'rows.next',
      keys: ['j', 'ArrowDown'],
      label: t('keys.next'),
      group,
      scope: 'list',
      repeat: true,
      hidden: true,
      run: () => move(1),
    },
    {
      id: 'rows.previous',
      keys: ['k', 'ArrowUp'],
      label: t('keys.previous'),
      group,
      scope: 'list',
      repeat: true,
      hidden: true,
      run: () => move(-1),
    },
  ])
}
