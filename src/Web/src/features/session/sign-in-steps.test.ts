import { describe, expect, it, test } from 'vitest'
import { appCode, firstStep, nextStep } from './sign-in-steps'

const challenge = {
  value: 'c',
  methods: ['totp' as const, 'recovery_code' as const],
  expiresAt: '2026-03-04T15:05:00Z',
}
const atCode = nextStep(firstStep, { kind: 'challenged', challenge })

describe('a sign-in', () => {
  it('asks for the app’s code first', () => {
    expect(atCode).toEqual({ at: 'code', challenge, method: 'totp' })
  })

  it('takes a recovery code instead, and the app’s code again', () => {
    const other = nextStep(atCode, { kind: 'switched' })
    expect(other).toMatchObject({ at: 'code', method: 'recovery_code' })
    expect(nextStep(other, { kind: 'switched' })).toEqual(atCode)
  })

  it('goes back to the password, with a word about it only when time ran out', () => {
    expect(nextStep(atCode, { kind: 'restarted' })).toEqual({ at: 'password', ended: false })
    expect(nextStep(atCode, { kind: 'ended' })).toEqual({ at: 'password', ended: true })
  })

  it('has nothing to switch before the code is asked for', () => {
    expect(nextStep(firstStep, { kind: 'switched' })).toBe(firstStep)
  })
})

test.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  [' 123-456 ', '123456'],
  ['12345', null],
  ['1234567', null],
  ['abcde-fghjk-mnpqr', null],
])('%j holds the app’s code %j', (text, code) => expect(appCode(text)).toBe(code))
