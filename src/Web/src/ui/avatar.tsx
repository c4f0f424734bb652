import { cn } from '@/lib/cn'

const hue = (seed: string) => {
  let sum = 0
  for (const char of seed) sum = (sum * 31 + char.charCodeAt(0)) >>> 0
  return sum % 8
}

export function initials(name: string) {
  const words = name
    .trim()
    .split(/[\s.@_-]+/)
    .filter(Boolean)
  const first = words[0]?.[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}

type Props = { name: string; seed?: string; size?: 'sm' | 'md' | 'lg'; className?: string }

/** Initials on one of eight tints picked by identity. Decoration: the name stands beside it. */
export function Avatar({ name, seed = name, size = 'md', className }: Props) {
  return (
    <span
      aria-hidden
      data-hue={hue(seed)}
      className={cn(
        'avatar inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold',
        size === 'sm' && 'size-5 text-[0.5625rem]',
        size === 'md' && 'size-7 text-2xs',
        size === 'lg' && 'size-10 text-sm',
        className,
      )}
    >
      {initials(name)}
    </span>
  )
}
