import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asText, endTyping, holdTyping, keepTyped, takeTyped } from './type-ahead'

const command = vi.fn()
const press = (key: string, init: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
  return event
}

beforeEach(() => {
  window.addEventListener('keydown', keepTyped, true)
  window.addEventListener('keydown', command)
})
afterEach(() => {
  endTyping()
  window.removeEventListener('keydown', keepTyped, true)
  window.removeEventListener('keydown', command)
  command.mockReset()
  document.body.replaceChildren()
})

describe('typing ahead', () => {
  it('keeps every key in its order and lets no command have it', () => {
    holdTyping(() => {})
    for (const key of ['D', 'e', 'Backspace', 'a', 'Enter', 'r']) press(key)
    expect(command).not.toHaveBeenCalled()
    expect(asText(takeTyped())).toBe('Da\nr')
    press('x')
    expect(endTyping()).toEqual(['x'])
  })

  it('leaves the keys to what has a caret, and lets go at the end', () => {
    const field = document.createElement('textarea')
    document.body.append(field)
    field.focus()
    holdTyping(() => {})
    expect(press('a').defaultPrevented).toBe(false)
    expect(endTyping()).toEqual([])
    field.blur()
    press('e')
    expect(command).toHaveBeenCalledTimes(2)
  })

  it('swallows chords and the repeated key that opened, and closes with Escape', () => {
    const onEscape = vi.fn()
    holdTyping(onEscape)
    press('r', { repeat: true })
    press('k', { ctrlKey: true })
    press('a', { isComposing: true })
    press('Escape')
    expect(onEscape).toHaveBeenCalledOnce()
    expect(endTyping()).toEqual([])
    expect(command).toHaveBeenCalledOnce()
  })
})
