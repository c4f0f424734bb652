import { cloneElement, type ReactElement, useEffect, useRef, useState } from 'react'
import { ariaKeys } from '@/lib/keyboard/keys'
import { Keys } from './kbd'

type Side = 'top' | 'right' | 'bottom' | 'left'
type Props = {
  label: string
  keys?: string | undefined
  side?: Side
  children: ReactElement<Record<string, unknown>>
}

/** Names an icon and shows its key. The trigger still needs its own accessible name. */
export function Tip({ label, keys, side = 'bottom', children, ...rest }: Props) {
  return cloneElement(children, {
    // What a layer around it gives its trigger belongs to the trigger itself.
    ...rest,
    'data-tip': label,
    'data-tip-keys': keys,
    'data-tip-side': side,
    'aria-keyshortcuts': ariaKeys(keys),
  })
}

type Shown = { label: string; keys: string | undefined; side: Side; anchor: Element }

const REST = 400
const GAP = 6
const MARGIN = 8

const read = (anchor: Element): Shown => ({
  anchor,
  label: anchor.getAttribute('data-tip') ?? '',
  keys: anchor.getAttribute('data-tip-keys') ?? undefined,
  side: (anchor.getAttribute('data-tip-side') ?? 'bottom') as Side,
})

/** One layer for all tips: shown when the pointer rests or the keyboard arrives, gone with Escape or any press. */
export function TipLayer() {
  const [shown, setShown] = useState<Shown>()
  const bubble = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(timer)
      setShown(undefined)
    }
    // What is open already says what it is.
    const show = (anchor: Element) => anchor.getAttribute('aria-expanded') !== 'true' && setShown(read(anchor))
    const over = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || bubble.current?.contains(event.target as Node)) return
      const anchor = (event.target as Element).closest('[data-tip]')
      hide()
      if (anchor) timer = setTimeout(() => show(anchor), REST)
    }
    const focus = (event: FocusEvent) => {
      const anchor = (event.target as Element).closest('[data-tip]')
      if (anchor?.matches(':focus-visible')) show(anchor)
    }
    const key = (event: KeyboardEvent) => event.key === 'Escape' && hide()
    document.addEventListener('pointerover', over)
    document.addEventListener('focusin', focus)
    document.addEventListener('focusout', hide)
    document.addEventListener('pointerdown', hide, true)
    document.addEventListener('keydown', key, true)
    document.addEventListener('scroll', hide, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', over)
      document.removeEventListener('focusin', focus)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('pointerdown', hide, true)
      document.removeEventListener('keydown', key, true)
      document.removeEventListener('scroll', hide, true)
    }
  }, [])
  useEffect(() => {
    const element = bubble.current
    if (!element || !shown) return
    const { left, top } = place(shown.anchor.getBoundingClientRect(), element.getBoundingClientRect(), shown.side)
    element.style.translate = `${left}px ${top}px`
  }, [shown])
  if (!shown?.anchor.isConnected) return null
  return (
    <div
      ref={bubble}
      // What it says the trigger says too, to whoever cannot see it.
      aria-hidden
      className="fixed top-0 left-0 z-[60] flex w-max max-w-xs items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-xs shadow-(--shadow-pop)"
    >
      {shown.label}
      {shown.keys ? <Keys keys={shown.keys} /> : null}
    </div>
  )
}

function place(anchor: DOMRect, bubble: DOMRect, side: Side) {
  const middle = anchor.left + (anchor.width - bubble.width) / 2
  const centre = anchor.top + (anchor.height - bubble.height) / 2
  const spots = {
    top: { left: middle, top: anchor.top - bubble.height - GAP },
    bottom: { left: middle, top: anchor.bottom + GAP },
    left: { left: anchor.left - bubble.width - GAP, top: centre },
    right: { left: anchor.right + GAP, top: centre },
  }
  const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const
  const fits = (spot: { left: number; top: number }) =>
    spot.left >= 0 && spot.top >= 0 && spot.left + bubble.width <= innerWidth && spot.top + bubble.height <= innerHeight
  const spot = fits(spots[side]) || !fits(spots[opposite[side]]) ? spots[side] : spots[opposite[side]]
  return {
    left: Math.min(Math.max(MARGIN, spot.left), Math.max(MARGIN, innerWidth - bubble.width - MARGIN)),
    top: Math.min(Math.max(MARGIN, spot.top), Math.max(MARGIN, innerHeight - bubble.height - MARGIN)),
  }
}
