import { useQuery } from '@tanstack/react-query'
import type { TicketItem } from '@/api/types'
import { useMe, useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Avatar } from '@/ui/avatar'
import { Picker, type PickerOption } from '@/ui/picker'
import { type pickStore, pickStore as store, useTicketActs } from '../act'
import { agentsQuery, tagsQuery } from '../api'
import { priorities, priorityLabel, settableStatuses, statusLook } from '../model'
import { PriorityMark, TicketStatusMark } from './ticket-status'

type Pick = NonNullable<ReturnType<typeof pickStore.get>>

const titles = {
  status: 'ticket.changeStatus',
  priority: 'ticket.changePriority',
  assignee: 'ticket.changeAssignee',
  tags: 'ticket.changeTags',
} as const

/** One small palette for a property of the ticket in focus, or of all picked ones. */
export function QuickPick({ pick }: { pick: Pick }) {
  const workspace = useWorkspace()
  const me = useMe().account
  const acts = useTicketActs(workspace.id, { accountId: workspace.accountId, name: me.name })
  const agents = useQuery({ ...agentsQuery(workspace.id), enabled: pick.kind === 'assignee' })
  const tags = useQuery({ ...tagsQuery(workspace.id), enabled: pick.kind === 'tags' })
  const { kind, tickets } = pick
  const only = tickets.length === 1 ? tickets[0] : undefined
  const close = () => store.set(undefined)
  const setTags = (ticket: TicketItem, next: string[]) => {
    acts.setTags(ticket, next)
    // The picker stays open: the next tag is added to these.
    store.set({ kind, tickets: [{ ...ticket, tags: next }] })
  }

  const options: Record<Pick['kind'], () => PickerOption[]> = {
    status: () =>
      settableStatuses.map((status) => ({
        value: status,
        label: t(statusLook[status].label),
        view: <TicketStatusMark status={status} bare />,
        checked: only?.status === status,
        run: () => acts.setStatus(tickets, status),
      })),
    priority: () =>
      priorities.map((priority) => ({
        value: priority,
        label: t(priorityLabel[priority]),
        view: <PriorityMark priority={priority} />,
        checked: only?.priority === priority,
        run: () => acts.setPriority(tickets, priority),
      })),
    assignee: () => [
      {
        value: 'nobody',
        label: t('ticket.unassigned'),
        checked: !!only && !only.assignee,
        run: () => acts.assign(tickets, null),
      },
      ...(agents.data?.items ?? []).map((agent) => ({
        value: agent.accountId,
        label: agent.name,
        view: (
          <span className="flex items-center gap-2">
            <Avatar name={agent.name} seed={agent.accountId} size="sm" />
            {agent.name}
          </span>
        ),
        checked: only?.assignee?.accountId === agent.accountId,
        run: () => acts.assign(tickets, { accountId: agent.accountId, name: agent.name }),
      })),
    ],
    tags: () => {
      const mine = only?.tags ?? []
      const names = [...new Set([...mine, ...(tags.data?.items.map((tag) => tag.name) ?? [])])]
      return names.map((name) => ({
        value: name,
        label: name,
        checked: mine.includes(name),
        run: () => only && setTags(only, toggled(mine, name)),
      }))
    },
  }
  const query = kind === 'assignee' ? agents : tags
  return (
    <Picker
      title={
        only
          ? `${t(titles[kind])} #${only.number}`
          : t('ticket.pick.many', { title: t(titles[kind]), n: tickets.length })
      }
      placeholder={t(kind === 'tags' ? 'ticket.tag.search' : 'ticket.pick.search')}
      empty={t(kind === 'tags' ? 'ticket.tag.first' : 'ticket.pick.none')}
      several={kind === 'tags'}
      options={options[kind]()}
      busy={(kind === 'assignee' || kind === 'tags') && query.isPending}
      error={kind === 'assignee' || kind === 'tags' ? query.error : null}
      create={
        kind === 'tags' && only
          ? { label: (name) => t('ticket.tag.add', { name }), run: (name) => setTags(only, [...only.tags, name]) }
          : undefined
      }
      onClose={close}
    />
  )
}

const toggled = (tags: readonly string[], name: string) =>
  tags.includes(name) ? tags.filter((tag) => tag !== name) : [...tags, name]
