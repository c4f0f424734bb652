import { ArrowLeft, Check, ChevronDown, ChevronUp, PanelRight, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { TicketDetail } from '@/api/types'
import { t } from '@/lib/i18n'
import { Button, IconButton } from '@/ui/button'
import { controlClass } from '@/ui/field'
import { PageTitle } from '@/ui/page'
import { Tip } from '@/ui/tooltip'
import { openPick, type useTicketActs } from '../act'
import type { TicketNavigation } from '../hooks/use-ticket-navigation'
import { isDone } from '../model'
import { TicketStatusMark } from './ticket-status'

type Props = {
  ticket: TicketDetail
  acts: ReturnType<typeof useTicketActs>
  go: TicketNavigation
  onPanel: () => void
}

export function TicketHeader({ ticket, acts, go, onPanel }: Props) {
  const done = isDone(ticket.status)
  return (
    <header className="flex min-h-12 shrink-0 items-center gap-2 border-line border-b px-2 sm:ps-4">
      <Tip label={t('ticket.back')} keys="Escape">
        <IconButton label={t('ticket.back')} className="sm:-ms-2" onClick={go.back}>
          <ArrowLeft aria-hidden className="size-4" />
        </IconButton>
      </Tip>
      <Subject ticket={ticket} onSave={(subject) => acts.setSubject(ticket, subject)} />
      <span className="shrink-0 text-faint text-sm tabular-nums">#{ticket.number}</span>
      <div className="ms-auto flex shrink-0 items-center gap-1">
        <Tip label={t('ticket.changeStatus')} keys="s">
          <button
            type="button"
            disabled={!ticket.can.edit}
            aria-label={`${t('ticket.changeStatus')}: ${t(`ticket.status.${ticket.status}`)}`}
            onClick={() => openPick('status', [ticket])}
            className="flex h-7 items-center rounded-md px-1 hover:bg-hover pointer-coarse:h-11"
          >
            <TicketStatusMark status={ticket.status} />
          </button>
        </Tip>
        <span className="hidden items-center sm:flex">
          <Tip label={t('tickets.previous')} keys="k">
            <IconButton label={t('tickets.previous')} onClick={() => go.step(-1)}>
              <ChevronUp aria-hidden className="size-4" />
            </IconButton>
          </Tip>
          <Tip label={t('tickets.next')} keys="j">
            <IconButton label={t('tickets.next')} onClick={() => go.step(1)}>
              <ChevronDown aria-hidden className="size-4" />
            </IconButton>
          </Tip>
        </span>
        {ticket.can.edit ? (
          <Tip label={done ? t('ticket.reopen') : t('ticket.solve')} keys="e">
            <Button
              className="max-sm:hidden"
              onClick={() => acts.toggleSolved([ticket])}
              disabled={ticket.status === 'closed'}
            >
              {done ? <RotateCcw aria-hidden className="size-4" /> : <Check aria-hidden className="size-4" />}
              {done ? t('ticket.reopen') : t('ticket.solve')}
            </Button>
          </Tip>
        ) : null}
        <Tip label={t('ticket.panel')} keys="]">
          <IconButton label={t('ticket.panel')} onClick={onPanel}>
            <PanelRight aria-hidden className="size-4" />
          </IconButton>
        </Tip>
      </div>
    </header>
  )
}

function Subject({ ticket, onSave }: { ticket: TicketDetail; onSave: (subject: string) => void }) {
  const [draft, setDraft] = useState<string>()
  if (draft === undefined)
    return (
      <div className="flex min-w-0 shrink items-center">
        <PageTitle title={ticket.subject} lines={2} />
        {ticket.can.edit ? (
          <Button
            tone="quiet"
            size="sm"
            className="sr-only focus:not-sr-only [header:hover_&]:not-sr-only pointer-coarse:hidden"
            onClick={() => setDraft(ticket.subject)}
          >
            {t('ticket.subject.edit')}
          </Button>
        ) : null}
      </div>
    )
  const finish = (save: boolean) => {
    const next = draft.trim()
    setDraft(undefined)
    if (save && next && next !== ticket.subject) onSave(next)
  }
  return (
    <input
      autoFocus
      value={draft}
      maxLength={200}
      aria-label={t('ticket.subject')}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(true)
        if (event.key !== 'Escape') return
        event.preventDefault()
        finish(false)
      }}
      className={`${controlClass} h-8 font-semibold`}
    />
  )
}
