import { fullDate, shortAgo } from '@/lib/i18n/dates'
import { useMinute } from '@/lib/use-minute'

/** When something happened, short; the full date is one hover or one screen reader away. */
export function Time({ at, className }: { at: string; className?: string }) {
  const now = useMinute()
  const full = fullDate(at)
  return (
    <time dateTime={at} title={full} className={className}>
      {shortAgo(at, now)}
    </time>
  )
}
