import type { ReactNode } from 'react'
import { PageTitle } from '@/ui/page'

export function StepHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mb-6">
      <PageTitle title={title} className="whitespace-normal text-xl" />
      <p className="mt-1 max-w-[56ch] text-muted">{children}</p>
    </div>
  )
}
