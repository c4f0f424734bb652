import { Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import { Keys } from './kbd'

export const TipProvider = Tooltip.Provider

type Props = {
  label: ReactNode
  keys?: string | undefined
  side?: 'top' | 'right' | 'bottom' | 'left'
  children: ReactNode
}

/** Names an icon and shows its key. The trigger still needs its own accessible name. */
export function Tip({ label, keys, side = 'bottom', children }: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="float-in z-50 flex items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-xs shadow-(--shadow-pop)"
        >
          {label}
          {keys ? <Keys keys={keys} /> : null}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
