import { type RefObject, useLayoutEffect, useState } from 'react'
import { useDensity } from '@/lib/theme/theme'

const WIDE = 768
const heights = { touch: 64, twoLines: 58, comfortable: 44, compact: 34 } as const

/** Columns and row height follow the width of the list itself, not of the window. */
export function useListLayout(scroller: RefObject<HTMLElement | null>) {
  const density = useDensity()
  const [narrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => element.clientWidth > 0 && setNarrow(element.clientWidth < WIDE)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  const touch = typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches
  return { narrow, rowHeight: narrow ? (touch ? heights.touch : heights.twoLines) : touch ? 48 : heights[density] }
}
