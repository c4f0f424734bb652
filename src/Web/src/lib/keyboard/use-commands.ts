import { useEffect, useLayoutEffect, useRef } from 'react'
import { createStore } from '../store'
import { type Command, handleKey, holdKeyboard, register } from './keymap'
import { keepTyped } from './type-ahead'

/** Registers commands for as long as the component is mounted; `run` and `when` always see the latest render. */
export function useCommands(commands: readonly Command[]) {
  const latest = useRef(commands)
  useLayoutEffect(() => {
    latest.current = commands
  })
  const signature = commands.map((c) => `${c.id}|${c.keys}|${c.label}|${c.scope}|${c.group}|${c.hidden}`).join()
  // Before the paint: what can be seen can be reached by its key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered anew only when the visible keymap changes
  useLayoutEffect(
    () =>
      register(
        latest.current.map((command, index) => ({
          ...command,
          when: () => latest.current[index]?.when?.() ?? true,
          run: (event) => latest.current[index]?.run(event),
        })),
      ),
    [signature],
  )
}

/** For layers that own the keyboard while they are open. */
export function useHeldKeyboard(active: boolean) {
  useEffect(() => (active ? holdKeyboard() : undefined), [active])
}

const SINGLE_KEYS = 'gopimi.single-keys'
const stored = () => {
  try {
    return localStorage.getItem(SINGLE_KEYS) !== 'off'
  } catch {
    return true
  }
}
const singleKeys = createStore(stored())

export const useSingleKeys = singleKeys.use

/** Speech input types letters: whoever uses it can switch the one-letter commands off. */
export function setSingleKeys(on: boolean) {
  singleKeys.set(on)
  try {
    localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off')
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
}

export function useKeyboardRoot() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => void handleKey(event, singleKeys.get())
    window.addEventListener('keydown', keepTyped, true)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', keepTyped, true)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}
