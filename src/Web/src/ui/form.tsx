import { type ComponentProps, useEffect, useRef } from 'react'
import { cn } from '@/lib/cn'

type Props = Omit<ComponentProps<'form'>, 'onSubmit'> & {
  onSubmit: (event?: React.BaseSyntheticEvent) => Promise<void>
  summary: readonly string[]
}

/** Fields below each other; what is wrong with the whole stands above them and takes the focus. */
export function Form({ onSubmit, summary, className, children, ...rest }: Props) {
  return (
    <form
      noValidate
      onSubmit={(event) => void onSubmit(event)}
      className={cn('flex flex-col gap-4', className)}
      {...rest}
    >
      <FormSummary messages={summary} />
      {children}
    </form>
  )
}

export function FormSummary({ messages }: { messages: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (messages.length) box.current?.focus()
  }, [messages])
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className={cn(messages.length > 0 && 'rounded-md bg-danger-soft px-3 py-2 text-danger text-sm', 'empty:hidden')}
    >
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )
}
