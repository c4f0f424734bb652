import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'
import { controlClass, useFieldWiring } from './field'

/** The platform's own list: right on phones, right for screen readers, no code to load. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={cn('relative block', className)}>
      <select
        {...useFieldWiring()}
        className={cn(controlClass, 'h-8 appearance-none pe-8 pointer-coarse:h-11')}
        {...rest}
      >
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-2 my-auto size-4 text-muted" />
    </span>
  )
}
