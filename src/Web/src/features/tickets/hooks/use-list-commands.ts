import { useNavigate } from '@tanstack/react-router'
import type { TicketItem, TicketView } from '@/api/types'
import type { DraftKind } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import type { Command } from '@/lib/keyboard/keymap'
import { useCommands } from '@/lib/keyboard/use-commands'
import { desk, openPick, type Targets, type useTicketActs, wantMessage } from '../act'
import { viewLabel, views } from '../model'

type Options = {
  workspace: { slug: string }
  active: TicketItem | undefined
  targets: Targets
  acts: ReturnType<typeof useTicketActs>
  detailOpen: boolean
  move: (delta: number) => void
  open: (ticket: TicketItem) => void
  selection: { toggle: (extend?: 1 | -1) => void; all: () => void; clear: () => void; size: number }
}

export function useListCommands(options: Options) {
  const { active, targets, acts, move, open, detailOpen, selection, workspace } = options
  const navigate = useNavigate()
  const list = t('keys.group.list')
  const hasActive = () => targets.length > 0
  const command = (id: string, keys: Command['keys'], label: string, run: () => void, more: Partial<Command> = {}) =>
    ({ id, label, run, scope: 'list', group: list, ...(keys ? { keys } : {}), ...more }) satisfies Command
  const showView = (view: TicketView) =>
    void navigate({ to: '/w/$workspace/tickets', params: { workspace: workspace.slug }, search: { view } })
  // Also while the ticket is on its way; once it is there, the keys are its own.
  const toCome = () => !desk.shown && (detailOpen || active !== undefined)
  const write = (kind: DraftKind) => {
    wantMessage(kind)
    if (!detailOpen && active) open(active)
  }

  useCommands([
    command('list.next', 'j', t('tickets.next'), () => move(1), { repeat: true, hidden: true }),
    command('list.previous', 'k', t('tickets.previous'), () => move(-1), { repeat: true, hidden: true }),
    command('list.open', ['Enter', 'o'], t('tickets.open'), () => active && open(active), { when: () => !detailOpen }),
    command('ticket.reply', 'r', t('composer.reply'), () => write('reply'), { when: toCome }),
    command('ticket.note', 'n', t('composer.writeNote'), () => write('note'), { when: toCome }),
    command('ticket.solve', 'e', t('ticket.solve'), () => acts.toggleSolved(targets), { when: hasActive }),
    command('ticket.assignMe', 'i', t('ticket.assignMe'), () => acts.assignMe(targets), { when: hasActive }),
    command('ticket.assign', 'a', t('ticket.changeAssignee'), () => openPick('assignee', targets), { when: hasActive }),
    command('ticket.status', 's', t('ticket.changeStatus'), () => openPick('status', targets), { when: hasActive }),
    command('ticket.priority', 'p', t('ticket.changePriority'), () => openPick('priority', targets), {
      when: hasActive,
    }),
    command('ticket.tags', 'l', t('ticket.changeTags'), () => openPick('tags', targets), {
      when: () => targets.length === 1,
    }),
    command('list.select', 'x', t('tickets.select'), () => selection.toggle(), { when: () => !detailOpen }),
    command('list.selectNext', 'shift+j', t('tickets.selectNext'), () => selection.toggle(1), {
      when: () => !detailOpen,
      repeat: true,
      hidden: true,
    }),
    command('list.selectPrevious', 'shift+k', t('tickets.selectPrevious'), () => selection.toggle(-1), {
      when: () => !detailOpen,
      repeat: true,
      hidden: true,
    }),
    command('list.selectAll', 'mod+a', t('tickets.selectAll'), selection.all, {
      when: () => !detailOpen && document.activeElement?.closest('[role="grid"]') !== null,
    }),
    command('list.clear', 'Escape', t('tickets.clearSelection'), selection.clear, {
      when: () => selection.size > 0,
    }),
    ...views.map((view, index) =>
      command(
        `view.${view}`,
        String(index + 1),
        t('tickets.goView', { name: t(viewLabel[view]) }),
        () => showView(view),
        { group: t('keys.group.views') },
      ),
    ),
  ])
}
