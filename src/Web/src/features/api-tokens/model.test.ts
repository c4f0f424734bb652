import { expect, test } from 'vitest'
import { curlSample, expiryAfter, isExpired, scopesFor } from './model'

test('a token ends with a day, not in the middle of one', () => {
  const end = new Date(expiryAfter(30, new Date(2026, 2, 1, 10, 30)))
  expect([end.getMonth(), end.getDate(), end.getHours(), end.getMinutes()]).toEqual([2, 31, 23, 59])
})

test('without an end it never expires', () => {
  expect(isExpired({ expiresAt: null }, Number.MAX_SAFE_INTEGER)).toBe(false)
  expect(isExpired({ expiresAt: '2026-03-01T00:00:00Z' }, Date.parse('2026-03-01T00:00:00Z'))).toBe(true)
})

test('the sample carries token, workspace and this origin', () => {
  expect(curlSample('https://desk.example', 'w1', 'gpm_x')).toBe(
    'curl -H "Authorization: Bearer gpm_x" "https://desk.example/api/v1/workspaces/w1/tickets?view=open"',
  )
})

test('a member cannot hand out what only owners may do', () => {
  expect(scopesFor({ useAdminScope: true })).toEqual(['read', 'write', 'admin'])
  expect(scopesFor({ useAdminScope: false })).toEqual(['read', 'write'])
})
