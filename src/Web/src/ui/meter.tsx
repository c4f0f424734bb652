import { cn } from '@/lib/cn'

const hintTone = { accent: 'text-muted', warning: 'text-warning', danger: 'text-danger' } as const

type Props = { label: string; used: number; limit: number | null; usedText: string; hint?: string | undefined }

/** How much of a limit is used. Turns to a warning at 80 % and to danger at the limit, in colour and in words. */
export function Meter({ label, used, limit, usedText, hint }: Props) {
  const share = limit ? Math.min(1, used / limit) : 0
  const tone = share >= 1 ? 'danger' : share >= 0.8 ? 'warning' : 'accent'
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <span className="font-medium">{label}</span>
        <span className="text-muted tabular-nums">{usedText}</span>
      </div>
      {limit ? (
        <>
          <meter className="sr-only" aria-label={label} min={0} max={limit} value={Math.min(used, limit)}>
            {usedText}
          </meter>
          <svg
            aria-hidden="true"
            viewBox="0 0 100 2"
            preserveAspectRatio="none"
            className={cn(
              'mt-1.5 h-1.5 w-full rounded-sm bg-hover',
              tone === 'danger' && 'text-danger',
              tone === 'warning' && 'text-warning',
              tone === 'accent' && 'text-accent',
            )}
          >
            <rect width={share * 100} height="2" fill="currentColor" />
          </svg>
        </>
      ) : null}
      {hint ? <p className={cn('mt-1 text-xs', hintTone[tone])}>{hint}</p> : null}
    </div>
  )
}
