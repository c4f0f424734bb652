import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/lib/cn'

const tones = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  outline: 'border border-line-strong bg-surface text-text hover:bg-hover',
  accent: 'font-semibold text-accent hover:bg-hover',
  quiet: 'text-muted hover:bg-hover hover:text-text',
  danger: 'border border-danger bg-surface text-danger hover:bg-danger-soft',
} as const

const sizes = {
  sm: 'h-7 px-2 text-sm pointer-coarse:h-9 pointer-coarse:px-3',
  md: 'h-8 px-3 text-base pointer-coarse:h-11 pointer-coarse:px-4',
  icon: 'size-8 pointer-coarse:size-11',
} as const

export type ButtonTone = keyof typeof tones
type Look = { tone?: ButtonTone; size?: keyof typeof sizes; className?: string | undefined }

/** The look alone, for links that act as buttons. */
export const buttonClass = ({ tone = 'outline', size = 'md', className }: Look = {}) =>
  cn(
    'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors duration-75',
    'aria-disabled:cursor-not-allowed aria-disabled:opacity-50 disabled:cursor-not-allowed disabled:opacity-50',
    sizes[size],
    tones[tone],
    className,
  )

type Props = ComponentProps<'button'> & Look & { busy?: boolean }

export function Button({ tone, size, className, busy, type = 'button', onClick, ...rest }: Props) {
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      // Not `disabled`: a button that loses the focus while it works throws keyboard users back to the page start.
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonClass({ ...(tone ? { tone } : {}), ...(size ? { size } : {}), className })}
      {...rest}
    />
  )
}

type IconProps = Omit<Props, 'children' | 'size'> & { label: string; children: ReactNode }

export function IconButton({ label, tone = 'quiet', ...rest }: IconProps) {
  return <Button aria-label={label} tone={tone} size="icon" {...rest} />
}
