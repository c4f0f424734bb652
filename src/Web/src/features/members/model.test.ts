import { expect, test } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { callName, daysLeft, inviteRefusal } from './model'

test('an invitation counts its days, and none on the last', () => {
  const now = Date.parse('2026-03-01T12:00:00Z')
  expect(daysLeft('2026-03-08T11:59:58Z', now)).toBe(7)
  expect(daysLeft('2026-03-02T12:00:00Z', now)).toBe(1)
  expect(daysLeft('2026-03-01T18:00:00Z', now)).toBe(0)
  expect(daysLeft('2026-02-01T00:00:00Z', now)).toBe(0)
})

test('every refusal of an address says what to do', () => {
  expect(inviteRefusal(new ApiProblem(402, { code: 'plan.agents_exceeded' }))).toContain('no room')
  expect(inviteRefusal(new ApiProblem(409, { code: 'member.exists' }))).toContain('member already')
  expect(inviteRefusal(new ApiProblem(409, { code: 'invitation.exists' }))).toContain('Send that invitation again')
  expect(inviteRefusal(new ApiProblem(429, { detail: 'Try again later.' }))).toBe('Try again later.')
})

test('who has no name is called by the address', () => {
  expect(callName({ name: ' ', email: 'ada@example.com' })).toBe('ada@example.com')
})
