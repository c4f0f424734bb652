import type { ReactNode } from 'react'

type Props = { title: string; body?: ReactNode; action?: ReactNode; icon?: ReactNode }

/** Says why there is nothing and offers one thing to do. */
export function EmptyState({ title, body, action, icon }: Props) {
  return (
    <div className="flex h-full min-h-48 flex-col items-center justify-center gap-1 px-6 py-10 text-center">
      {icon ? <div className="mb-2 text-faint">{icon}</div> : null}
      <p className="font-medium text-md">{title}</p>
      {body ? <div className="max-w-[44ch] text-muted text-sm">{body}</div> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  )
}
