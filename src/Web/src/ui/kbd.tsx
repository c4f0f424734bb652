import { printed } from '@/lib/keyboard/keys'

/** A key binding as keycaps: 'mod+k', 'g t'. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1">
      {printed(keys)
        .flat()
        .map((key) => (
          <kbd key={key} className="keycap">
            {key}
          </kbd>
        ))}
    </span>
  )
}
