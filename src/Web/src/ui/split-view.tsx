import type { ReactNode, Ref } from 'react'
import { cn } from '@/lib/cn'
import { PageTitle } from './page'

type Props = {
  title: string
  meta?: ReactNode
  actions?: ReactNode
  /** Between the title and the list: a filter, a notice. Stays when the list scrolls. */
  tools?: ReactNode
  detailOpen: boolean
  /** Where the rows are, for keys that walk through them. */
  listRef?: Ref<HTMLDivElement>
  children: ReactNode
  detail: ReactNode
}

/** A list, and beside it (on a phone instead of it) what was opened from it. */
export function SplitView({ title, meta, actions, tools, detailOpen, listRef, children, detail }: Props) {
  return (
    <div
      className={cn(
        'grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)]',
        detailOpen && 'lg:grid-cols-[24rem_minmax(0,1fr)]',
      )}
    >
      {/* One element in both roles, so that the list keeps its place when something opens beside it. */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: it has a role whenever it has a label */}
      <div
        role={detailOpen ? 'region' : 'main'}
        aria-label={detailOpen ? title : undefined}
        id={detailOpen ? undefined : 'main'}
        tabIndex={-1}
        className={cn(
          'min-h-0 min-w-0 flex-col bg-surface outline-none',
          detailOpen ? 'hidden border-line border-e lg:flex' : 'flex',
        )}
      >
        <div className="flex h-12 shrink-0 items-center gap-3 border-line border-b px-4">
          {detailOpen ? (
            <h2 className="min-w-0 truncate font-semibold text-lg">{title}</h2>
          ) : (
            <PageTitle title={title} />
          )}
          {meta ? <div className="min-w-0 truncate text-muted text-sm">{meta}</div> : null}
          {actions ? <div className="ms-auto flex items-center gap-2">{actions}</div> : null}
        </div>
        {tools}
        <div ref={listRef} className="@container relative min-h-0 grow overflow-y-auto">
          {children}
        </div>
      </div>
      {detail}
    </div>
  )
}
