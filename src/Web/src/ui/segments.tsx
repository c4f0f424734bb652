import { cn } from '@/lib/cn'

type Props<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string }[]
  className?: string
}

/** One of a few, all in sight. */
export function Segments<Value extends string>({ label, value, onChange, options, className }: Props<Value>) {
  return (
    <fieldset className={cn('inline-flex max-w-full rounded-md border border-line bg-sunken p-0.5', className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={cn(
            'h-7 min-w-0 truncate rounded-sm px-2.5 font-medium text-sm pointer-coarse:h-10 pointer-coarse:px-4',
            option.value === value ? 'bg-raised text-text shadow-xs' : 'text-muted hover:text-text',
          )}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
