import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

const tones = {
  info: 'border-info bg-info-soft',
  warning: 'border-warning bg-warning-soft',
  success: 'border-success bg-success-soft',
  plain: 'border-line-strong bg-sunken',
} as const

type Props = {
  tone?: keyof typeof tones
  title?: string
  actions?: ReactNode
  children?: ReactNode
  className?: string
}

/** Something to know before going on. Stays where it is; what just happened is a toast. */
export function Note({ tone = 'plain', title, actions, children, className }: Props) {
  return (
    <div
      className={cn('flex flex-wrap items-start gap-x-4 gap-y-2 border-s-2 px-3 py-2 text-sm', tones[tone], className)}
    >
      <div className="min-w-48 grow basis-0">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className="max-w-[68ch] text-muted">{children}</div> : null}
      </div>
      {actions}
    </div>
  )
}
