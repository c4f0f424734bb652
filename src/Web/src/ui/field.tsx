import { type ComponentProps, createContext, type ReactNode, use, useId } from 'react'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'

type Wiring = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean }
const FieldContext = createContext<Wiring | undefined>(undefined)

type FieldProps = {
  label: string
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
  optional?: boolean
  className?: string
  children: ReactNode
}

/** Label, hint and error around one control; the control picks up the wiring by itself. */
export function Field({ label, hint, error, required = false, optional, className, children }: FieldProps) {
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <FieldContext value={{ id, describedBy, invalid: Boolean(error), required }}>
      <div className={cn('flex flex-col gap-1', className)}>
        <label htmlFor={id} className="font-medium text-sm">
          {label}
          {optional ? <span className="ms-1 font-normal text-faint text-xs">({t('common.optional')})</span> : null}
        </label>
        {children}
        {error ? (
          <p id={`${id}-error`} className="text-danger text-xs">
            {error}
          </p>
        ) : null}
        {hint ? (
          <p id={`${id}-hint`} className="text-muted text-xs">
            {hint}
          </p>
        ) : null}
      </div>
    </FieldContext>
  )
}

export function useFieldWiring() {
  const wiring = use(FieldContext)
  if (!wiring) return {}
  return {
    id: wiring.id,
    'aria-describedby': wiring.describedBy,
    'aria-invalid': wiring.invalid || undefined,
    required: wiring.required,
  }
}

export const controlClass =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base placeholder:text-faint aria-invalid:border-danger disabled:opacity-60 pointer-coarse:text-[1rem]'

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      {...useFieldWiring()}
      type="text"
      className={cn(controlClass, 'h-8 pointer-coarse:h-11', className)}
      {...rest}
    />
  )
}

export function TextArea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...useFieldWiring()} rows={rows} className={cn(controlClass, 'py-1.5', className)} {...rest} />
}

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode }

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className={cn('flex gap-2', className)}>
      <input
        type="checkbox"
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-6"
        {...rest}
      />
      <div className="text-sm">
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <p id={`${id}-hint`} className="text-muted text-xs">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  )
}
