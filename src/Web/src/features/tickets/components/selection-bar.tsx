import { X } from 'lucide-react'
import { t } from '@/lib/i18n'
import { Button, IconButton } from '@/ui/button'
import { openPick, type Targets, type useTicketActs } from '../act'

type Props = { targets: Targets; acts: ReturnType<typeof useTicketActs>; onClear: () => void }

/** Takes the header's place while rows are picked. */
export function SelectionBar({ targets, acts, onClear }: Props) {
  return (
    <div
      role="toolbar"
      aria-label={t('tickets.selected', { n: targets.length })}
      className="flex h-12 shrink-0 items-center gap-2 border-line pointer-coarse:h-14 border-b bg-accent-soft px-4"
    >
      <h1 className="font-semibold text-md" aria-live="polite">
        {t('tickets.selected', { n: targets.length })}
      </h1>
      <div className="ms-auto flex items-center gap-1.5">
        <Button size="sm" onClick={() => acts.assignMe(targets)}>
          {t('ticket.assignMe')}
        </Button>
        <Button size="sm" className="hidden sm:inline-flex" onClick={() => openPick('assignee', targets)}>
          {t('ticket.changeAssignee')}
        </Button>
        <Button size="sm" className="hidden sm:inline-flex" onClick={() => openPick('status', targets)}>
          {t('ticket.status')}
        </Button>
        <Button size="sm" tone="primary" onClick={() => acts.setStatus(targets, 'solved')}>
          {t('ticket.solve')}
        </Button>
        <IconButton label={t('tickets.clearSelection')} onClick={onClear}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
    </div>
  )
}
