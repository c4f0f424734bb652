import { Link } from '@tanstack/react-router'
import { ChevronDown, X } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import type { TicketDetail } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { Avatar } from '@/ui/avatar'
import { IconButton } from '@/ui/button'
import { Time } from '@/ui/time'
import { Tip } from '@/ui/tooltip'
import { openPick, type PickKind, type useTicketActs } from '../act'
import { useTicketView } from '../view'
import { History } from './history'
import { RequesterCard } from './requester-card'
import { PriorityMark, TicketStatusMark } from './ticket-status'

type Props = {
  ref: Ref<HTMLElement>
  ticket: TicketDetail
  acts: ReturnType<typeof useTicketActs>
  onClose: () => void
  className: string
}

/** What is known about the ticket, each value a button that changes it. */
export function Properties({ ref, ticket, acts, onClose, className }: Props) {
  const workspace = useWorkspace()
  const view = useTicketView()
  const mine = ticket.assignee?.accountId === workspace.accountId
  return (
    <aside
      ref={ref}
      aria-label={t('ticket.properties')}
      className={cn('w-[17rem] shrink-0 flex-col overflow-y-auto border-line border-s bg-canvas', className)}
    >
      <div className="flex h-12 shrink-0 items-center justify-between border-line border-b ps-4 pe-2">
        <h2 className="font-medium text-muted text-sm">{t('ticket.properties')}</h2>
        <span className="@[52rem]:hidden">
          <IconButton label={t('common.close')} onClick={onClose}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </span>
      </div>
      <RequesterCard ticket={ticket} />
      <dl className="flex flex-col gap-0.5 border-line border-t px-2 py-3 text-sm">
        <Property
          label={t('ticket.assignee')}
          kind="assignee"
          keys="a"
          ticket={ticket}
          locked={!ticket.can.assign}
          below={
            mine || !ticket.can.assign ? null : (
              <button
                type="button"
                onClick={() => acts.assignMe([ticket])}
                className="min-h-6 rounded-sm px-2 text-accent text-xs hover:underline pointer-coarse:min-h-11"
              >
                {t('ticket.assignMe')}
              </button>
            )
          }
        >
          {ticket.assignee ? (
            <span className="flex min-w-0 items-center gap-2">
              <Avatar name={ticket.assignee.name} seed={ticket.assignee.accountId} size="sm" />
              <span className="truncate">{ticket.assignee.name}</span>
            </span>
          ) : (
            <span className="text-muted">{t('ticket.unassigned')}</span>
          )}
        </Property>
        <Property label={t('ticket.status')} kind="status" keys="s" ticket={ticket} locked={!ticket.can.edit}>
          <TicketStatusMark status={ticket.status} bare />
        </Property>
        <Property label={t('ticket.priority')} kind="priority" keys="p" ticket={ticket} locked={!ticket.can.edit}>
          <PriorityMark priority={ticket.priority} />
        </Property>
        <Property label={t('ticket.tags')} kind="tags" keys="l" ticket={ticket} locked={!ticket.can.edit}>
          {ticket.tags.length > 0 ? (
            <span className="flex min-w-0 flex-wrap gap-1 py-1">
              {ticket.tags.map((tag) => (
                <span key={tag} className="max-w-full truncate rounded-sm bg-sunken px-1.5 text-muted text-xs">
                  {tag}
                </span>
              ))}
            </span>
          ) : (
            <span className="text-muted">{t('ticket.tag.none')}</span>
          )}
        </Property>
        {ticket.cc.length > 0 ? (
          <Fact label={t('ticket.cc')}>
            {ticket.cc.map((each) => (
              <span key={each.email} className="block break-words">
                {each.name ?? each.email}
              </span>
            ))}
          </Fact>
        ) : null}
        {ticket.mailbox ? <Fact label={t('ticket.mailbox')}>{ticket.mailbox.address}</Fact> : null}
        <Fact label={t('ticket.created')}>
          <Time at={ticket.createdAt} />
        </Fact>
        {ticket.followUpOf ? (
          <Fact label={t('ticket.followUpOf')}>
            <Link
              to="/w/$workspace/tickets/$number"
              params={{ workspace: workspace.slug, number: ticket.followUpOf.number }}
              search={{ view }}
              className="rounded-sm text-accent hover:underline"
            >
              #{ticket.followUpOf.number}
            </Link>
          </Fact>
        ) : null}
      </dl>
      <History ticketId={ticket.id} />
    </aside>
  )
}

type PropertyProps = {
  label: string
  kind: PickKind
  keys: string
  ticket: TicketDetail
  locked: boolean
  below?: ReactNode
  children: ReactNode
}

function Property({ label, kind, keys, ticket, locked, below, children }: PropertyProps) {
  return (
    <div className="grid grid-cols-[5.75rem_minmax(0,1fr)] items-start">
      <dt className="px-2 py-1.5 text-muted pointer-coarse:py-3">{label}</dt>
      <dd>
        <Tip label={label} keys={keys} side="left">
          <button
            type="button"
            disabled={locked}
            aria-haspopup="dialog"
            onClick={() => openPick(kind, [ticket])}
            className="group flex min-h-8 w-full min-w-0 items-center justify-between gap-2 rounded-md px-2 text-start hover:bg-hover disabled:hover:bg-transparent pointer-coarse:min-h-11"
          >
            <span className="sr-only">{label}: </span>
            {children}
            {locked ? null : (
              <ChevronDown aria-hidden className="size-3.5 shrink-0 text-faint opacity-0 group-hover:opacity-100" />
            )}
          </button>
        </Tip>
        {below}
      </dd>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5.75rem_minmax(0,1fr)] items-start">
      <dt className="px-2 py-1.5 text-muted">{label}</dt>
      <dd className="min-w-0 break-words px-2 py-1.5">{children}</dd>
    </div>
  )
}
