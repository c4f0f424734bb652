import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

export function Bone({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block h-3 rounded-sm bg-hover', className)} />
}

/** Rows in the shape of what will come. Appears only when loading takes longer than a blink. */
export function SkeletonRows({ rows = 8, className }: { rows?: number; className?: string }) {
  return (
    <div role="status" aria-label={t('common.loading')} className={cn('late-in', className)}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={index} className="flex h-(--row) items-center gap-4 border-line border-b px-4">
          <Bone className="w-10 shrink-0" />
          <Bone className={index % 3 === 0 ? 'w-2/5' : index % 3 === 1 ? 'w-3/5' : 'w-1/2'} />
          <Bone className="ms-auto w-12 shrink-0" />
        </div>
      ))}
    </div>
  )
}

/** Lines of text that will come. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <div role="status" aria-label={t('common.loading')} className="late-in flex flex-col gap-2.5">
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <Bone key={index} className={index === lines - 1 ? 'w-2/5' : 'w-full'} />
      ))}
    </div>
  )
}

/** Two pixels at the top of a region whose old content stays until the new one is there. */
export function ProgressLine({ active }: { active: boolean }) {
  return active ? <div aria-hidden className="progress-line" /> : null
}
