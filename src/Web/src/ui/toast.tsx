import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { canUndo, undoLatest, useLatestUndo } from '@/lib/undo'
import { Button, IconButton } from './button'
import { dismissToast, type ToastItem, useToasts } from './toast-store'

/** One live region for everything that happened; errors interrupt, the rest waits its turn. */
export function Toaster({ className }: { className?: string }) {
  const items = useToasts()
  useCommands([
    {
      id: 'undo',
      keys: 'z',
      label: t('common.undo'),
      group: t('keys.group.general'),
      scope: 'global',
      when: canUndo,
      run: undoLatest,
    },
  ])
  return (
    <section
      aria-label={t('common.notifications')}
      className={cn('pointer-events-none fixed z-50 flex w-80 max-w-[calc(100vw-2rem)] flex-col gap-2', className)}
    >
      <div role="status" className="contents">
        {items
          .filter((i) => i.tone !== 'error')
          .map((item) => (
            <Toast key={item.id} item={item} />
          ))}
      </div>
      <div role="alert" className="contents">
        {items
          .filter((i) => i.tone === 'error')
          .map((item) => (
            <Toast key={item.id} item={item} />
          ))}
      </div>
    </section>
  )
}

function Toast({ item }: { item: ToastItem }) {
  const [held, setHeld] = useState(false)
  const left = useRef(item.duration)
  const onZ = useLatestUndo() === item.undo
  useEffect(() => {
    if (held) return
    const from = Date.now()
    const timer = setTimeout(() => dismissToast(item.id), left.current)
    return () => {
      clearTimeout(timer)
      left.current = Math.max(2000, left.current - (Date.now() - from))
    }
  }, [held, item.id])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the pointer over it only keeps it on screen
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={cn(
        'float-in pointer-events-auto flex min-h-11 items-center gap-2 rounded-lg border bg-raised py-1.5 ps-3 pe-1.5 text-sm shadow-(--shadow-pop)',
        item.tone === 'error' ? 'border-danger' : 'border-line',
      )}
    >
      <span className="min-w-0 grow">{item.message}</span>
      {item.undo ? (
        <Button tone="accent" size="sm" aria-keyshortcuts={onZ ? 'z' : undefined} onClick={item.undo}>
          {t('common.undo')} {onZ ? <kbd className="keycap pointer-coarse:hidden">Z</kbd> : null}
        </Button>
      ) : null}
      {item.action ? (
        <Button
          tone="accent"
          size="sm"
          onClick={() => {
            dismissToast(item.id)
            item.action?.run()
          }}
        >
          {item.action.label}
        </Button>
      ) : null}
      <IconButton label={t('common.dismiss')} className="size-7" onClick={() => dismissToast(item.id)}>
        <X aria-hidden className="size-3.5" />
      </IconButton>
    </div>
  )
}
