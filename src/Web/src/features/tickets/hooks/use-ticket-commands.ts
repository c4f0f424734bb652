import type { TicketDetail } from '@/api/types'
import type { DraftKind } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import type { Command } from '@/lib/keyboard/keymap'
import { useCommands } from '@/lib/keyboard/use-commands'
import { toast } from '@/ui/toast-store'
import { openPick, type useTicketActs } from '../act'
import type { TicketNavigation } from './use-ticket-navigation'

type Options = {
  ticket: TicketDetail
  acts: ReturnType<typeof useTicketActs>
  go: TicketNavigation
  write: (kind: DraftKind) => void
  togglePanel: () => void
}

export function useTicketCommands({ ticket, acts, go, write, togglePanel }: Options) {
  const group = t('keys.group.ticket')
  const only = [ticket]
  const command = (id: string, keys: string, label: string, run: () => void, when?: () => boolean) =>
    ({ id, keys, label, run, scope: 'ticket', group, ...(when ? { when } : {}) }) satisfies Command
  const editable = () => ticket.can.edit
  const copyLink = async () => {
    await navigator.clipboard.writeText(location.href)
    toast(t('common.copied'))
  }
  useCommands([
    command(
      'ticket.reply',
      'r',
      t('composer.reply'),
      () => write('reply'),
      () => ticket.can.reply,
    ),
    command(
      'ticket.note',
      'n',
      t('composer.writeNote'),
      () => write('note'),
      () => ticket.can.note,
    ),
    command('ticket.solve', 'e', t('ticket.solve'), () => acts.toggleSolved(only), editable),
    command(
      'ticket.assignMe',
      'i',
      t('ticket.assignMe'),
      () => acts.assignMe(only),
      () => ticket.can.assign,
    ),
    command(
      'ticket.assign',
      'a',
      t('ticket.changeAssignee'),
      () => openPick('assignee', only),
      () => ticket.can.assign,
    ),
    command('ticket.status', 's', t('ticket.changeStatus'), () => openPick('status', only), editable),
    command('ticket.priority', 'p', t('ticket.changePriority'), () => openPick('priority', only), editable),
    command('ticket.tags', 'l', t('ticket.changeTags'), () => openPick('tags', only), editable),
    command('ticket.copyLink', 'y', t('ticket.copyLink'), () => void copyLink()),
    command('ticket.panel', ']', t('ticket.panel'), togglePanel),
    command('ticket.back', 'Escape', t('ticket.back'), go.back),
  ])
}
