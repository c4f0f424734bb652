import type { InfiniteData } from '@tanstack/react-query'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Command as Cmdk } from 'cmdk'
import { Dialog } from 'radix-ui'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Page, TicketItem } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { ticketKeys } from '@/features/tickets/api'
import { t } from '@/lib/i18n'
import { bindings, type Command, effective, keymapStore } from '@/lib/keyboard/keymap'
import { useHeldKeyboard } from '@/lib/keyboard/use-commands'
import { Overlay } from '@/ui/dialog'
import { Keys } from '@/ui/kbd'
import { matchWords } from '@/ui/match-words'
import { paletteFrame, paletteInput, paletteItem } from '@/ui/picker'
import { contactSearchQuery } from './contact-search'
import { byUse, noteUse } from './frecency'
import { closeLayer } from './store'
import { useDebounced } from './use-debounced'

const heading =
  '**:[[cmdk-group-heading]]:px-2.5 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-faint **:[[cmdk-group-heading]]:text-xs'

/** One field for everything: what can be done here, tickets, people, places. */
export function CommandPalette() {
  useHeldKeyboard(true)
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const registered = useSyncExternalStore(keymapStore.subscribe, keymapStore.getSnapshot)
  const commands = useMemo(
    () => effective(registered).filter((command) => !command.hidden && command.id !== 'palette'),
    [registered],
  )
  const here = byUse(commands.filter((command) => command.scope !== 'global'))
  const anywhere = byUse(commands.filter((command) => command.scope === 'global'))
  const query = useDebounced(typed.trim(), 120)
  const people = useQuery({ ...contactSearchQuery(workspace.id, query), enabled: query.length >= 2 })
  const tickets = useKnownTickets(workspace.id, typed)
  const number = /^#?(\d{1,12})$/.exec(typed.trim())?.[1]

  const open = (ticketNumber: number) =>
    void navigate({
      to: '/w/$workspace/tickets/$number',
      params: { workspace: workspace.slug, number: ticketNumber },
    })
  const choose = (run: () => void) => {
    closeLayer()
    // The dialog gives the focus back first; a command may move it on.
    setTimeout(run)
  }
  const item = (command: Command) => (
    <Cmdk.Item
      key={command.id}
      value={command.id}
      keywords={[command.label, command.group]}
      onSelect={() => {
        noteUse(command.id)
        choose(() => command.run())
      }}
      className={paletteItem}
    >
      <span className="min-w-0 grow truncate">{command.label}</span>
      <span className="pointer-coarse:hidden">
        {bindings(command)[0] ? <Keys keys={bindings(command)[0] ?? ''} /> : null}
      </span>
    </Cmdk.Item>
  )
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && closeLayer()}>
      <Dialog.Portal>
        <Overlay />
        <Dialog.Content aria-describedby={undefined} className={paletteFrame}>
          <Dialog.Title className="sr-only">{t('command.title')}</Dialog.Title>
          <Cmdk label={t('command.title')} loop filter={matchWords}>
            <Cmdk.Input
              autoFocus
              value={typed}
              onValueChange={setTyped}
              placeholder={t('command.placeholder')}
              className={paletteInput}
            />
            <Cmdk.List className="max-h-[min(26rem,60dvh)] overflow-y-auto p-1.5">
              <Cmdk.Empty className="px-3 py-6 text-center text-muted text-sm">{t('command.none')}</Cmdk.Empty>
              {number ? (
                <Cmdk.Item
                  value={`jump ${typed}`}
                  keywords={[typed, number]}
                  onSelect={() => choose(() => open(Number(number)))}
                  className={paletteItem}
                >
                  {t('command.jump', { number })}
                </Cmdk.Item>
              ) : null}
              {here.length > 0 ? (
                <Cmdk.Group heading={t('command.now')} className={heading}>
                  {here.map(item)}
                </Cmdk.Group>
              ) : null}
              {tickets.length > 0 ? (
                <Cmdk.Group heading={t('command.recent')} className={heading}>
                  {tickets.map((ticket) => (
                    <Cmdk.Item
                      key={ticket.id}
                      value={ticket.id}
                      keywords={[ticket.subject, ticket.requester.name, ticket.requester.email, `#${ticket.number}`]}
                      onSelect={() => choose(() => open(ticket.number))}
                      className={paletteItem}
                    >
                      <span className="w-14 shrink-0 text-faint text-xs tabular-nums">#{ticket.number}</span>
                      <bdi className="min-w-0 grow truncate">{ticket.subject}</bdi>
                      <bdi className="max-w-40 shrink-0 truncate text-muted text-xs">{ticket.requester.name}</bdi>
                    </Cmdk.Item>
                  ))}
                </Cmdk.Group>
              ) : null}
              {people.data?.items.length ? (
                <Cmdk.Group heading={t('command.people')} className={heading}>
                  {people.data.items.slice(0, 5).map((person) => (
                    <Cmdk.Item
                      key={person.id}
                      value={`contact ${person.id}`}
                      keywords={[person.name, person.email, typed]}
                      onSelect={() =>
                        choose(
                          () =>
                            void navigate({
                              to: '/w/$workspace/contacts/$contactId',
                              params: { workspace: workspace.slug, contactId: person.id },
                            }),
                        )
                      }
                      className={paletteItem}
                    >
                      <bdi className="min-w-0 grow truncate">{person.name || person.email}</bdi>
                      <span className="max-w-56 shrink-0 truncate text-muted text-xs">
                        {person.name && person.name !== person.email ? person.email : null}
                      </span>
                    </Cmdk.Item>
                  ))}
                </Cmdk.Group>
              ) : null}
              <Cmdk.Group heading={t('command.everywhere')} className={heading}>
                {anywhere.map(item)}
              </Cmdk.Group>
            </Cmdk.List>
          </Cmdk>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type Pages = InfiniteData<Page<TicketItem>>

/** Tickets this tab has already loaded: found while typing, without asking anybody. */
function useKnownTickets(workspaceId: string, typed: string): TicketItem[] {
  const client = useQueryClient()
  const known = useMemo(() => {
    const all = new Map<string, TicketItem>()
    for (const [, data] of client.getQueriesData<Pages>({ queryKey: ticketKeys.lists(workspaceId) }))
      for (const ticket of data?.pages.flatMap((page) => page.items) ?? []) all.set(ticket.id, ticket)
    return [...all.values()].sort((a, b) => b.lastActivityAt.localeCompare(a.lastActivityAt))
  }, [client, workspaceId])
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return known.slice(0, 4)
  return known
    .filter((ticket) => {
      const text =
        `#${ticket.number} ${ticket.subject} ${ticket.requester.name} ${ticket.requester.email}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .slice(0, 8)
}
