import { expect, test } from 'vitest'
import { changeOf, contactName } from './model'

test('a contact without a name is called by the address', () => {
  expect(contactName({ name: ' ', email: 'a@b.nl' })).toBe('a@b.nl')
  expect(contactName({ name: 'Ada', email: 'a@b.nl' })).toBe('Ada')
})

test('only what differs is sent', () => {
  const before = { name: 'Ada', notes: 'old' }
  expect(changeOf(before, { name: 'Ada', notes: 'old' })).toEqual({})
  expect(changeOf(before, { name: 'Ada N', notes: 'old' })).toEqual({ name: 'Ada N' })
  expect(changeOf(before, { name: 'Ada', notes: '' })).toEqual({ notes: '' })
})
