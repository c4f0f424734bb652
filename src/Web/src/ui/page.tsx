import { type ReactNode, useEffect, useRef } from 'react'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

type Props = {
  title: string
  /** Beside the title: a count, a number. */
  meta?: ReactNode
  actions?: ReactNode
  /** Above the title on phones: a way back. */
  back?: ReactNode
  width?: 'full' | 'reading' | 'wide'
  children: ReactNode
}

const widths = { full: '', reading: 'mx-auto w-full max-w-[40rem]', wide: 'mx-auto w-full max-w-[64rem]' } as const

/** A whole page: one h1 that takes the focus on arrival, and the part that scrolls. */
export function Page({ title, meta, actions, back, width = 'full', children }: Props) {
  return (
    <main id="main" className="flex h-full min-h-0 flex-col bg-surface" tabIndex={-1}>
      <PageHeader title={title} meta={meta} actions={actions} back={back} />
      <div className="min-h-0 grow overflow-y-auto">
        <div className={cn(width === 'full' ? 'h-full' : 'px-4 py-6 sm:px-6', widths[width])}>{children}</div>
      </div>
    </main>
  )
}

export function PageHeader({ title, meta, actions, back }: Omit<Props, 'children' | 'width'>) {
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-line border-b px-4">
      {back}
      <PageTitle title={title} />
      {meta ? <div className="min-w-0 truncate text-muted text-sm">{meta}</div> : null}
      {actions ? <div className="ms-auto flex items-center gap-2">{actions}</div> : null}
    </header>
  )
}

type TitleProps = { title: string; className?: string; lines?: 1 | 2 }

export function PageTitle({ title, className, lines = 1 }: TitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useDocumentTitle(title)
  useEffect(() => {
    // After a change of page a screen reader starts at its name; a field that took the focus keeps it.
    if (document.activeElement === document.body || !document.activeElement) heading.current?.focus()
  }, [])
  return (
    <h1
      ref={heading}
      dir="auto"
      tabIndex={-1}
      title={title}
      className={cn(
        'min-w-0 font-semibold outline-none',
        lines === 1 ? 'truncate text-lg' : 'line-clamp-2 text-md leading-5 [overflow-wrap:anywhere]',
        className,
      )}
    >
      {title}
    </h1>
  )
}

export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title])
}

/** A titled part of a page: lines, not cards. */
export function Section(props: { title: string; hint?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="border-line border-t pt-5 pb-8 first:border-t-0 first:pt-0">
      <div className="mb-3 flex items-start gap-3">
        <div className="grow">
          <h2 className="font-semibold text-md">{props.title}</h2>
          {props.hint ? <p className="mt-0.5 max-w-[60ch] text-muted text-sm">{props.hint}</p> : null}
        </div>
        {props.actions}
      </div>
      {props.children}
    </section>
  )
}
