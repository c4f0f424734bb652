import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { useHeldKeyboard } from '@/lib/keyboard/use-commands'
import { IconButton } from './button'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  /** Buttons, the primary one last. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  /** Cannot be closed by Escape or a click beside it. */
  sticky?: boolean
  children: ReactNode
}

const widths = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-3xl' } as const

/** A window on desktop, a sheet from below on a phone. */
export function Dialog({ open, onOpenChange, title, description, footer, size = 'md', sticky, children }: Props) {
  useHeldKeyboard(open)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Overlay />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onEscapeKeyDown={sticky ? (event) => event.preventDefault() : () => {}}
          onInteractOutside={sticky ? (event) => event.preventDefault() : () => {}}
          className={cn(
            'float-in fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-lg border border-line bg-raised shadow-(--shadow-pop)',
            'sm:inset-x-4 sm:top-[10vh] sm:bottom-auto sm:mx-auto sm:max-h-[80dvh] sm:rounded-lg',
            widths[size],
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-2">
            <div className="min-w-0 grow">
              <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="mt-1 text-muted text-sm">{description}</Radix.Description>
              ) : null}
            </div>
            {sticky ? null : (
              <Radix.Close asChild>
                <IconButton label={t('common.close')} className="-me-2 -mt-1">
                  <X aria-hidden className="size-4" />
                </IconButton>
              </Radix.Close>
            )}
          </header>
          <div className="min-h-0 grow overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {footer ? (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export function Overlay(props: ComponentProps<typeof Radix.Overlay>) {
  return <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" {...props} />
}
