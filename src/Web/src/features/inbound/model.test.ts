import { expect, test } from 'vitest'
import { fullAddress, monthName, nameOf, words } from './model'

test.each([
  ['auto_reply', 'Auto reply'],
  ['findMailbox', 'Find mailbox'],
  ['thread', 'Thread'],
])('%s reads %s', (raw, said) => expect(words(raw)).toBe(said))

test('a sender without a name is called by the address', () => {
  expect(nameOf({ name: null, email: 'a@b.nl' })).toBe('a@b.nl')
  expect(nameOf({ name: ' Ada ', email: 'a@b.nl' })).toBe('Ada')
  expect(fullAddress({ name: 'Ada', email: 'a@b.nl' })).toBe('Ada <a@b.nl>')
})

test('a month is said in words', () => {
  expect(monthName('2026-03')).toBe('March 2026')
  expect(monthName('soon')).toBe('soon')
})
