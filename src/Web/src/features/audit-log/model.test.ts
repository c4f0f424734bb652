import { expect, test } from 'vitest'
import { actionText, differences, who } from './model'

test('only what changed is shown, in words', () => {
  expect(
    differences({
      before: { name: 'Acme', timeZone: 'UTC', requireTwoFactor: false },
      after: { name: 'Acme Two', timeZone: 'UTC', requireTwoFactor: true },
    }),
  ).toEqual([
    { field: 'Name', before: 'Acme', after: 'Acme Two' },
    { field: 'Require two factor', before: 'No', after: 'Yes' },
  ])
  expect(differences({ before: null, after: { scopes: ['read', 'write'] } })).toEqual([
    { field: 'Scopes', before: '–', after: 'read, write' },
  ])
  expect(differences({ before: null, after: null })).toEqual([])
})

test('an act that this page does not know is called by its own name', () => {
  expect(actionText('workspace.changed')).toBe('Changed the workspace')
  expect(actionText('spaceship.was_launched')).toBe('Spaceship was launched')
})

test('everybody has a name', () => {
  expect(who({ person: { id: '1', name: 'Ada' } })).toBe('Ada')
  expect(who({ person: { id: '1', name: null } })).toBe('Somebody who left')
  expect(who({ person: null })).toBe('GoPimi')
})
