import { cn } from '@/lib/cn'

const tones = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent',
  info: 'bg-info-soft text-info',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
} as const

export type StatusTone = keyof typeof tones
export type StatusShape = 'ring' | 'half' | 'pause' | 'full' | 'dot' | 'lock'

const shapes: Record<StatusShape, React.ReactNode> = {
  ring: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  dot: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="6" cy="6" r="1.75" fill="currentColor" />
    </>
  ),
  half: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  pause: <path d="M3 2.5h2v7H3zM7 2.5h2v7H7z" fill="currentColor" />,
  full: <circle cx="6" cy="6" r="4.75" fill="currentColor" />,
  lock: <path d="M2.5 5.5h7v5h-7zM4 5.5V4a2 2 0 0 1 4 0v1.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
}

type Props = { tone: StatusTone; shape?: StatusShape; children: string; bare?: boolean; className?: string }

/** Shape, word and colour together, so that none of them has to be seen. */
export function Status({ tone, shape, children, bare, className }: Props) {
  return (
    <span
      className={cn(
        'inline-flex max-w-full items-center gap-1.5 whitespace-nowrap rounded-sm font-medium text-xs',
        bare ? tones[tone].split(' ')[1] : ['px-1.5 py-px', tones[tone]],
        className,
      )}
    >
      {shape ? (
        <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 shrink-0">
          {shapes[shape]}
        </svg>
      ) : null}
      <span className="truncate">{children}</span>
    </span>
  )
}
