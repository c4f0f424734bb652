import { isTyping } from './keys'

let held: { keys: string[]; onEscape: () => void } | undefined

/**
 * From the moment a place to write is asked for until it has the focus, keys belong to it: they are kept in their
 * order, and none of them is taken for a command. What already has a caret takes its keys itself.
 */
export function holdTyping(onEscape: () => void) {
  held = { keys: held?.keys ?? [], onEscape }
}

/** What was typed so far; the hold goes on. */
export function takeTyped(): string[] {
  return held?.keys.splice(0) ?? []
}

export function endTyping(): string[] {
  const rest = takeTyped()
  held = undefined
  return rest
}

const isText = (event: KeyboardEvent) =>
  [...event.key].length === 1 &&
  (event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey))

/** Listens before everybody else. */
export function keepTyped(event: KeyboardEvent) {
  if (!held || event.isComposing || event.keyCode === 229 || isTyping(document.activeElement)) return
  event.stopImmediatePropagation()
  const known = isText(event) || event.key === 'Enter' || event.key === 'Backspace' || event.key === 'Escape'
  if (!known) return
  event.preventDefault()
  // The key that asked for the place may still be held down.
  if (event.repeat && held.keys.length === 0) return
  if (event.key === 'Escape') held.onEscape()
  else held.keys.push(event.key === 'Enter' ? '\n' : event.key)
}

/** What the keys come to as plain text. */
export const asText = (keys: readonly string[]) =>
  keys.reduce((text, key) => (key === 'Backspace' ? text.slice(0, -1) : text + key), '')
