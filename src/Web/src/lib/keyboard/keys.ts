const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'CapsLock', 'AltGraph', 'Dead'])
const isLetter = (key: string) => /^[a-z]$/i.test(key)

/**
 * 'mod+shift+a', 'shift+j', '?', 'Enter'. Shift is spelled out for letters and named keys; for signs it is
 * already in the sign. On a layout without Latin letters the physical key stands in.
 */
export function normalise(event: KeyboardEvent): string | undefined {
  if (modifiers.has(event.key) || event.getModifierState?.('AltGraph')) return undefined
  const mod = isMac ? event.metaKey : event.ctrlKey
  const foreign = isMac ? event.ctrlKey : event.metaKey
  if (foreign) return undefined
  let key = event.key
  if (key.length === 1 && key.charCodeAt(0) > 127 && /^Key[A-Z]$/.test(event.code)) key = event.code.slice(3)
  const letter = isLetter(key)
  const shift = event.shiftKey && (letter || key.length > 1)
  return `${mod ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${shift ? 'shift+' : ''}${letter ? key.toLowerCase() : key}`
}

export function isTyping(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[contenteditable="true"]')) return true
  if (target.tagName === 'INPUT')
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes((target as HTMLInputElement).type)
  return target.tagName === 'TEXTAREA' || target.tagName === 'SELECT'
}

const layers = '[role="menu"],[role="listbox"],[role="dialog"],[role="alertdialog"],[role="combobox"]'
const pressable = 'button,a[href],summary,input,[role="button"],[role="tab"],[role="menuitem"],[role="option"]'

/** Whether a key may be taken from whatever has the focus. */
export function isAllowedIn(event: KeyboardEvent, combo: string, forDialog: boolean, singleKeys: boolean) {
  const target = event.target
  const chord = combo.startsWith('mod+') || combo.startsWith('alt+')
  const isEscape = combo === 'Escape'
  if (!chord && !isEscape && !singleKeys && combo.replace('shift+', '').length === 1) return false
  if (!chord && !isEscape && isTyping(target)) return false
  if (target instanceof Element) {
    if (!chord && !forDialog && target.closest(layers)) return false
    if ((combo === 'Enter' || combo === ' ') && target.closest(pressable)) return false
  }
  return true
}

const names: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** 'mod+k' → [['Ctrl', 'K']], 'g t' → [['G'], ['T']]: steps of keys as they are printed on the keyboard. */
export const printed = (keys: string): string[][] =>
  keys
    .split(' ')
    .map((step) => step.split('+').map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key)))

/** For aria-keyshortcuts. Sequences have no spelling there and are left out. */
export const ariaKeys = (keys: string | undefined) =>
  !keys || keys.includes(' ')
    ? undefined
    : keys
        .replace('mod', isMac ? 'Meta' : 'Control')
        .replace('shift', 'Shift')
        .replace('alt', 'Alt')
