import { cloneElement, type ReactElement, type ReactNode, useEffect, useState } from 'react'

type Parts = typeof import('./menu')
type Trigger = ReactElement<Record<string, unknown>>
type Props = {
  trigger: Trigger
  side?: 'top' | 'right' | 'bottom' | 'left'
  align?: 'start' | 'end'
  className?: string
  children: (parts: Parts) => ReactNode
}

let loaded: Parts | undefined
const load = () =>
  import('./menu').then((parts) => {
    loaded = parts
    return parts
  })

/** A menu whose machinery is fetched once the page is quiet, or when it is first asked for. */
export function MenuButton({ trigger, side = 'bottom', align = 'start', className, children }: Props) {
  const [parts, setParts] = useState(loaded)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (loaded) return
    const timer = setTimeout(() => void load().catch(() => {}), 2500)
    return () => clearTimeout(timer)
  }, [])
  const ask = async () => {
    setParts(await load())
    setOpen(true)
  }
  if (!parts)
    return cloneElement(trigger, { 'aria-haspopup': 'menu', 'aria-expanded': false, onClick: () => void ask() })
  return (
    <parts.Menu modal={false} open={open} onOpenChange={setOpen}>
      <parts.MenuTrigger asChild>{trigger}</parts.MenuTrigger>
      <parts.MenuContent side={side} align={align} {...(className ? { className } : {})}>
        {children(parts)}
      </parts.MenuContent>
    </parts.Menu>
  )
}
