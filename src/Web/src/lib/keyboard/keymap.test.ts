import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Command, effective, handleKey, holdKeyboard, register } from './keymap'
import { normalise, printed } from './keys'

const offs: (() => void)[] = []
afterEach(() => {
  for (const off of offs.splice(0)) off()
})

const add = (command: Partial<Command> & Pick<Command, 'id' | 'keys'>) => {
  const run = vi.fn()
  offs.push(register([{ label: command.id, scope: 'list', group: 'test', run, ...command } as Command]))
  return run
}

const press = (key: string, init: KeyboardEventInit = {}, target: Element = document.body, at = 0, single = true) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  Object.defineProperty(event, 'target', { value: target })
  return handleKey(event, single, at)
}

describe('which command a key runs', () => {
  it('runs a letter outside fields only', () => {
    const run = add({ id: 'next', keys: 'j' })
    expect(press('j')).toBe(true)
    expect(press('j', {}, document.createElement('input'))).toBe(false)
    expect(press('j', {}, document.createElement('textarea'))).toBe(false)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('keeps shift and letter apart from the letter alone', () => {
    const plain = add({ id: 'next', keys: 'j' })
    const shifted = add({ id: 'extend', keys: 'shift+j' })
    press('J', { shiftKey: true })
    expect(plain).not.toHaveBeenCalled()
    expect(shifted).toHaveBeenCalledTimes(1)
  })

  it('reads a sign by itself, whatever shift it took', () => {
    const run = add({ id: 'help', keys: '?' })
    press('?', { shiftKey: true })
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('lets the last registered of a scope win, and the earlier one again when it goes', () => {
    const first = add({ id: 'a', keys: 'e' })
    const second = add({ id: 'b', keys: 'e' })
    press('e')
    offs.pop()?.()
    press('e')
    expect(second).toHaveBeenCalledTimes(1)
    expect(first).toHaveBeenCalledTimes(1)
  })

  it('lets the inner scope win over a later registration further out', () => {
    const ticket = add({ id: 'a', keys: 'e', scope: 'ticket' })
    const list = add({ id: 'b', keys: 'e', scope: 'list' })
    press('e')
    expect(ticket).toHaveBeenCalledTimes(1)
    expect(list).not.toHaveBeenCalled()
  })

  it('passes over a command that is not possible now', () => {
    add({ id: 'a', keys: 'e', scope: 'ticket', when: () => false })
    const list = add({ id: 'b', keys: 'e' })
    press('e')
    expect(list).toHaveBeenCalledTimes(1)
  })

  it('runs a sequence within its time', () => {
    const run = add({ id: 'go', keys: 'g t', scope: 'global' })
    press('g', {}, document.body, 0)
    press('t', {}, document.body, 500)
    press('g', {}, document.body, 2000)
    press('t', {}, document.body, 4000)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('prefers the sequence over the letter it ends with', () => {
    const contacts = add({ id: 'go', keys: 'g c', scope: 'global' })
    const create = add({ id: 'new', keys: 'c', scope: 'global' })
    press('g')
    press('c')
    expect(contacts).toHaveBeenCalledTimes(1)
    expect(create).not.toHaveBeenCalled()
  })

  it('runs chords inside fields', () => {
    const run = add({ id: 'send', keys: 'mod+Enter', scope: 'composer' })
    press('Enter', { ctrlKey: true }, document.createElement('textarea'))
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('leaves Enter to buttons and links', () => {
    const run = add({ id: 'open', keys: 'Enter' })
    expect(press('Enter', {}, document.createElement('button'))).toBe(false)
    expect(run).not.toHaveBeenCalled()
  })

  it('stays silent during composition', () => {
    const run = add({ id: 'next', keys: 'j' })
    press('j', { isComposing: true })
    expect(run).not.toHaveBeenCalled()
  })

  it('gives the keyboard to an open dialog', () => {
    const list = add({ id: 'next', keys: 'j' })
    const own = add({ id: 'confirm', keys: 'mod+Enter', scope: 'dialog' })
    const release = holdKeyboard()
    press('j')
    press('Enter', { ctrlKey: true })
    release()
    expect(list).not.toHaveBeenCalled()
    expect(own).toHaveBeenCalledTimes(1)
  })

  it('can be told to leave single letters alone', () => {
    const letter = add({ id: 'next', keys: 'j' })
    const chord = add({ id: 'palette', keys: 'mod+k' })
    press('j', {}, document.body, 0, false)
    press('k', { ctrlKey: true }, document.body, 0, false)
    expect(letter).not.toHaveBeenCalled()
    expect(chord).toHaveBeenCalledTimes(1)
  })

  it('repeats only what may repeat while a key is held', () => {
    const next = add({ id: 'next', keys: 'j', repeat: true })
    const solve = add({ id: 'solve', keys: 'e' })
    press('j', { repeat: true })
    press('e', { repeat: true })
    expect(next).toHaveBeenCalledTimes(1)
    expect(solve).not.toHaveBeenCalled()
  })
})

describe('what is shown of the registry', () => {
  it('lists a command once, as the one that would run', () => {
    add({ id: 'solve', keys: 'e', label: 'Solve', scope: 'list' })
    add({ id: 'solve', keys: 'e', label: 'Solve this', scope: 'ticket' })
    expect(effective().map((command) => command.label)).toEqual(['Solve this'])
  })
})

describe('keys as text', () => {
  it('takes the physical key on other alphabets', () => {
    expect(normalise(new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ' }))).toBe('j')
  })

  it('prints what stands on the keys', () => {
    expect(printed('mod+shift+Enter')).toEqual([['Ctrl', 'Shift', 'Enter']])
    expect(printed('g t')).toEqual([['G'], ['T']])
  })
})
