import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type Props = { facts: readonly (readonly [label: string, value: ReactNode])[]; mono?: boolean; className?: string }

/** Labels and values. What is empty is left out. */
export function Facts({ facts, mono, className }: Props) {
  return (
    <dl className={cn('grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm', className)}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className={cn('min-w-0', mono ? 'break-all font-mono text-xs leading-5' : 'break-words')}>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
