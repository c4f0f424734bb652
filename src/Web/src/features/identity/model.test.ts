import { describe, expect, test } from 'vitest'
import { passwordProblem, safeNext, tokenFromHash } from './model'

describe('passwordProblem', () => {
  test.each([
    ['short', 'a@b.nl', 'short'],
    ['xxfreya.lindxx', 'Freya.Lind@acme.example', 'containsEmail'],
    ['a long enough one', 'al@acme.example', null],
    ['🦉🦉🦉🦉🦉', 'a@b.nl', 'short'],
  ])('%s for %s', (password, email, expected) => expect(passwordProblem(password, email)).toBe(expected))
})

describe('safeNext', () => {
  test.each([
    ['/w/acme/tickets?view=mine', '/w/acme/tickets?view=mine'],
    ['//evil.example', undefined],
    ['/\\evil.example', undefined],
    ['https://evil.example', undefined],
    ['javascript:alert(1)', undefined],
    ['/sign-in?next=/x', undefined],
    [undefined, undefined],
  ])('%s', (next, expected) => expect(safeNext(next)).toBe(expected))
})

test('the token is read from the fragment', () => {
  expect(tokenFromHash('#token=a_b-c')).toBe('a_b-c')
  expect(tokenFromHash('')).toBe('')
})
