import { useEffect, useState } from 'react'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { type Sending, useSendings } from './sending'

/** Replies that can still be taken back, each with its seconds. */
export function SendingBars() {
  const sendings = useSendings()
  if (sendings.length === 0) return null
  return (
    <div className="flex flex-col border-line border-t">
      {sendings.map((sending) => (
        <SendingBar key={sending.messageId} sending={sending} />
      ))}
    </div>
  )
}

function SendingBar({ sending }: { sending: Sending }) {
  const left = useSecondsLeft(sending.deadline)
  return (
    <div className="relative flex min-h-11 items-center gap-3 overflow-hidden bg-accent-soft px-4 text-sm">
      <span
        aria-hidden
        className="absolute inset-x-0 bottom-0 h-0.5 origin-left bg-accent rtl:origin-right"
        style={{ transform: `scaleX(${(left * 1000) / sending.window})`, transition: 'transform 1s linear' }}
      />
      <span aria-hidden className="grow tabular-nums">
        {t('sending.bar', { number: sending.number, n: left })}
      </span>
      <span role="status" className="sr-only">
        {t('sending.said', { number: sending.number })}
      </span>
      <Button size="sm" tone="accent" onClick={sending.undo}>
        {t('common.undo')} <kbd className="keycap pointer-coarse:hidden">Z</kbd>
      </Button>
    </div>
  )
}

function useSecondsLeft(deadline: number) {
  const read = () => Math.max(0, Math.ceil((deadline - Date.now()) / 1000))
  const [left, setLeft] = useState(read)
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((deadline - Date.now()) / 1000)))
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [deadline])
  return left
}
