import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useLiveState, useLiveTrouble } from '@/lib/realtime/live'
import { Tip } from '@/ui/tooltip'

/** Quiet while all is well: a dot, and words when news come later than usual. */
export function LiveDot() {
  const live = useLiveState() === 'live'
  const trouble = useLiveTrouble()
  return (
    <Tip label={trouble ? `${t(`live.${trouble}`)} ${t('live.hint')}` : t('live.live')} side="right">
      <span className="flex shrink-0 items-center" role="status">
        <span
          aria-hidden
          className={cn('m-1 block size-2 rounded-full', live ? 'bg-success' : 'border-[1.5px] border-line-strong')}
        />
        {trouble ? <span className="text-warning text-xs">{t(`live.${trouble}`)}</span> : null}
        {live ? <span className="sr-only">{t('live.live')}</span> : null}
      </span>
    </Tip>
  )
}
