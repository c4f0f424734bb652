import type { ReactNode } from 'react'
import { PageTitle } from '@/ui/page'
import { t } from '../phrases'

type Props = { title: string; lead?: ReactNode; footer?: ReactNode; children?: ReactNode }

/** One narrow column: in within ten seconds, nothing to read on the way. */
export function AuthFrame({ title, lead, footer, children }: Props) {
  return (
    <main id="main" className="flex min-h-dvh flex-col items-center bg-canvas px-4 py-10 sm:pt-[12vh]">
      <div className="flex w-full max-w-90 flex-col gap-5">
        <p className="font-semibold text-accent text-md">{t('app.name')}</p>
        <div>
          <PageTitle title={title} className="text-xl" />
          {lead ? <p className="mt-1 text-muted text-sm">{lead}</p> : null}
        </div>
        {children}
        {footer ? <p className="border-line border-t pt-4 text-muted text-sm">{footer}</p> : null}
      </div>
    </main>
  )
}
