import type { TicketPriority, TicketStatus } from '@/api/types'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { Status } from '@/ui/status'
import { priorities, priorityLabel, statusLook } from '../model'

export function TicketStatusMark({ status, bare }: { status: TicketStatus; bare?: boolean }) {
  const look = statusLook[status]
  return (
    <Status tone={look.tone} shape={look.shape} {...(bare ? { bare } : {})}>
      {t(look.label)}
    </Status>
  )
}

/** Four bars, as many filled as the ticket presses; urgent is also red. */
export function PriorityBars({ priority, className }: { priority: TicketPriority; className?: string }) {
  const level = priorities.indexOf(priority) + 1
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 14 12"
      className={cn('h-3 w-3.5 shrink-0', priority === 'urgent' ? 'text-danger' : 'text-muted', className)}
    >
      {[1, 2, 3, 4].map((bar) => (
        <rect
          key={bar}
          x={(bar - 1) * 3.75}
          y={12 - bar * 3}
          width="2.5"
          height={bar * 3}
          rx="0.75"
          fill="currentColor"
          opacity={bar <= level ? 1 : 0.25}
        />
      ))}
    </svg>
  )
}

export function PriorityMark({ priority }: { priority: TicketPriority }) {
  return (
    <span className="inline-flex items-center gap-2">
      <PriorityBars priority={priority} />
      {t(priorityLabel[priority])}
    </span>
  )
}
