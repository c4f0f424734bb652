import { isAllowedIn, normalise } from './keys'

/** From the outermost to the innermost: what lies on top owns the keyboard. */
export const scopes = ['global', 'list', 'ticket', 'composer', 'dialog'] as const
export type Scope = (typeof scopes)[number]

export type Command = {
  id: string
  /** One or more bindings: 'j', 'shift+j', 'mod+k', 'g t'. The first one is shown. None: palette only. */
  keys?: string | readonly string[]
  label: string
  scope: Scope
  /** Heading in the help sheet and the palette. */
  group: string
  when?: () => boolean
  /** Holding the key down repeats the command. */
  repeat?: boolean
  /** Not worth a line in the palette. */
  hidden?: boolean
  run: (event?: KeyboardEvent) => void
}

const SEQUENCE_MS = 900
let registry: readonly Command[] = []
let modals = 0
let pending: { prefix: string; at: number } | undefined
const listeners = new Set<() => void>()

const publish = (next: readonly Command[]) => {
  registry = next
  for (const listener of [...listeners]) listener()
}

export function register(commands: readonly Command[]) {
  publish([...registry, ...commands])
  return () => publish(registry.filter((command) => !commands.includes(command)))
}

/** While a dialog is open only its own commands run. Returns the release. */
export function holdKeyboard() {
  modals++
  return () => {
    modals--
  }
}

export const keymapStore = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  getSnapshot: () => registry,
}

export const bindings = (command: Command): readonly string[] =>
  typeof command.keys === 'string' ? [command.keys] : (command.keys ?? [])

/** Innermost scope first, and within a scope the one registered last. */
export function ranked(commands: readonly Command[] = registry): Command[] {
  return commands
    .map((command, order) => ({ command, order }))
    .sort((a, b) => scopes.indexOf(b.command.scope) - scopes.indexOf(a.command.scope) || b.order - a.order)
    .map(({ command }) => command)
}

/** Each command once, as the one that would win; innermost scope first, otherwise in the order of registration. */
export function effective(commands: readonly Command[] = registry, onlyPossible = true): Command[] {
  const possible = onlyPossible ? commands.filter((command) => command.when?.() !== false) : commands
  const winners = new Map<string, Command>()
  for (const command of ranked(possible)) if (!winners.has(command.id)) winners.set(command.id, command)
  return possible
    .filter((command) => winners.get(command.id) === command)
    .sort((a, b) => scopes.indexOf(b.scope) - scopes.indexOf(a.scope))
}

export function handleKey(event: KeyboardEvent, singleKeys = true, now = performance.now()): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false
  const combo = normalise(event)
  if (!combo) return false
  const candidates = ranked().filter(
    (command) =>
      (modals === 0 || command.scope === 'dialog') &&
      command.when?.() !== false &&
      isAllowedIn(event, combo, command.scope === 'dialog', singleKeys),
  )
  const sequence = pending && now - pending.at < SEQUENCE_MS ? `${pending.prefix} ${combo}` : undefined
  const bound = (keys: string) => candidates.find((command) => bindings(command).includes(keys))
  const hit = (sequence ? bound(sequence) : undefined) ?? bound(combo)
  const opens = !hit && candidates.some((c) => bindings(c).some((keys) => keys.startsWith(`${combo} `)))
  pending = opens ? { prefix: combo, at: now } : undefined
  if (!hit) return false
  event.preventDefault()
  if (event.repeat && !hit.repeat) return true
  hit.run(event)
  return true
}
