import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** A row of links that narrow a list; scrolls sideways where it does not fit. */
export function FilterLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} data-scroll-x className="shrink-0 overflow-x-auto border-line border-b">
      <ul className="flex w-max gap-1 px-3 py-1.5">{children}</ul>
    </nav>
  )
}

/** How a link in it looks, and how it says that it is the one. */
export const filterLink = (active: boolean) => ({
  className: cn(
    'flex h-7 items-center gap-1.5 rounded-md px-2.5 text-sm pointer-coarse:h-11',
    active ? 'bg-selected font-medium text-text' : 'text-muted hover:bg-hover hover:text-text',
  ),
  'aria-current': active ? ('true' as const) : undefined,
})
