import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useLiveState } from '@/lib/realtime/live'
import { Tip } from '@/ui/tooltip'

/** Quiet while all is well: a dot, and words only when news come later than usual. */
export function LiveDot() {
  const state = useLiveState()
  const live = state === 'live'
  return (
    <Tip label={live ? t('live.live') : `${t(`live.${state}`)}. ${t('live.hint')}`} side="right">
      <span className="shrink-0" role="status">
        <span
          aria-hidden
          className={cn('m-1 block size-2 rounded-full', live ? 'bg-success' : 'border-[1.5px] border-line-strong')}
        />
        <span className="sr-only">{state === 'connecting' ? '' : t(`live.${state}`)}</span>
      </span>
    </Tip>
  )
}
