import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Keys } from './kbd'

export const Menu = DropdownMenu.Root
export const MenuTrigger = DropdownMenu.Trigger
export const MenuRadioGroup = DropdownMenu.RadioGroup

export const floating =
  'float-in z-50 min-w-44 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-(--shadow-pop)'

const item =
  'flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 text-sm outline-none data-highlighted:bg-selected data-disabled:opacity-50 pointer-coarse:min-h-11'

export function MenuContent({ className, ...rest }: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    // In place, not at the end of the page: so it stays within its landmark and in the order of the keyboard.
    <DropdownMenu.Content
      sideOffset={4}
      collisionPadding={8}
      align="start"
      className={cn(floating, 'max-h-(--radix-dropdown-menu-content-available-height)', className)}
      {...rest}
    />
  )
}

type ItemProps = ComponentProps<typeof DropdownMenu.Item> & { icon?: ReactNode; keys?: string; danger?: boolean }

export function MenuItem({ icon, keys, danger, className, children, ...rest }: ItemProps) {
  return (
    <DropdownMenu.Item className={cn(item, danger && 'text-danger', className)} {...rest}>
      {icon ? <span className="text-muted">{icon}</span> : null}
      <span className="min-w-0 grow truncate">{children}</span>
      {keys ? <Keys keys={keys} /> : null}
    </DropdownMenu.Item>
  )
}

type RadioProps = ComponentProps<typeof DropdownMenu.RadioItem> & { keys?: string }

export function MenuRadioItem({ className, children, keys, ...rest }: RadioProps) {
  return (
    <DropdownMenu.RadioItem className={cn(item, className)} {...rest}>
      <span className="flex min-w-0 grow items-center gap-2">{children}</span>
      {keys ? <Keys keys={keys} /> : null}
      <DropdownMenu.ItemIndicator>
        <Check aria-hidden className="size-4 text-accent" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2 pt-1.5 pb-1 text-faint text-xs">{children}</DropdownMenu.Label>
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />
}
