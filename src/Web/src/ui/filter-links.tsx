import type { ReactNode } from 'react'

/** A row of links that narrow a list; scrolls sideways where it does not fit. */
export function FilterLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} data-scroll-x className="shrink-0 overflow-x-auto border-line border-b">
      <ul className="flex w-max gap-1 px-3 py-1.5">{children}</ul>
    </nav>
  )
}

export const filterLinkClass =
  'flex h-7 items-center gap-1.5 rounded-md px-2.5 text-muted text-sm hover:bg-hover hover:text-text pointer-coarse:h-11'
export const filterLinkActive = { className: 'bg-selected font-medium text-text', 'aria-current': 'true' } as const
