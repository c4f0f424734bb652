import type { TicketEvent } from '@/api/types'
import { Time } from '@/ui/time'
import { sentence } from '../event-text'

/** What was changed, as one grey line each: context, not conversation. */
export function EventLines({ events }: { events: readonly TicketEvent[] }) {
  return (
    <ul className="flex flex-col gap-0.5 py-1.5 text-faint text-xs">
      {events.flatMap((event) =>
        event.changes.map((change) => (
          <li key={`${event.id}-${change.field}`} className="flex justify-center gap-2 text-center">
            <span>{sentence(event, change)}</span>
            <Time at={event.at} className="shrink-0" />
          </li>
        )),
      )}
    </ul>
  )
}
