import { ChevronDown } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useLatestUndo } from '@/lib/undo'
import { Button } from '@/ui/button'
import { type Sending, useSendings } from './sending'

const FEW = 2

/** Replies that can still be taken back, each with its seconds; when there are many, in one line. */
export function SendingBars() {
  const sendings = useSendings()
  const [listed, setListed] = useState(false)
  const newest = sendings.at(-1)
  if (!newest) return null
  const many = sendings.length > FEW
  return (
    <div ref={tellHeight} className="flex flex-col border-line border-t">
      <span role="status" className="sr-only">
        {t('sending.said', { number: newest.number })}
      </span>
      {!many || listed ? (
        <div className={cn(many && 'max-h-44 overflow-y-auto')}>
          {sendings.map((sending) => (
            <SendingBar key={sending.messageId} sending={sending} />
          ))}
        </div>
      ) : null}
      {many ? (
        <Bar sending={newest}>
          <span className="tabular-nums">{t('sending.many', { n: sendings.length })}</span>
          <Button size="sm" tone="quiet" aria-expanded={listed} onClick={() => setListed(!listed)}>
            <ChevronDown aria-hidden className={cn('size-3.5', !listed && 'rotate-180')} />
            {t(listed ? 'sending.unlist' : 'sending.list')}
          </Button>
          <UndoButton sending={newest} label={t('sending.undoNewest', { number: newest.number })} />
        </Bar>
      ) : null}
    </div>
  )
}

/** What floats over the page keeps this much away from its foot. */
function tellHeight(bars: HTMLDivElement) {
  const root = document.documentElement.style
  const observer = new ResizeObserver(() => root.setProperty('--bars', `${bars.offsetHeight}px`))
  observer.observe(bars)
  return () => {
    observer.disconnect()
    root.removeProperty('--bars')
  }
}

function SendingBar({ sending }: { sending: Sending }) {
  const left = useSecondsLeft(sending.deadline)
  return (
    <Bar sending={sending}>
      <span className="tabular-nums">{t('sending.bar', { number: sending.number, n: left })}</span>
      <UndoButton sending={sending} label={t('common.undo')} />
    </Bar>
  )
}

function UndoButton({ sending, label }: { sending: Sending; label: string }) {
  const onZ = useLatestUndo() === sending.undo
  return (
    <Button
      size="sm"
      tone="accent"
      className="ms-auto shrink-0"
      aria-keyshortcuts={onZ ? 'z' : undefined}
      onClick={sending.undo}
    >
      {label} {onZ ? <kbd className="keycap pointer-coarse:hidden">Z</kbd> : null}
    </Button>
  )
}

function Bar({ sending, children }: { sending: Sending; children: ReactNode }) {
  const left = useSecondsLeft(sending.deadline)
  return (
    <div className="relative flex min-h-11 items-center gap-3 overflow-hidden bg-accent-soft px-4 text-sm">
      <span
        aria-hidden
        className="absolute inset-x-0 bottom-0 h-0.5 origin-left bg-accent rtl:origin-right"
        style={{ transform: `scaleX(${(left * 1000) / sending.window})`, transition: 'transform 1s linear' }}
      />
      {children}
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
