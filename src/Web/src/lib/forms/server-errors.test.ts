import { expect, test } from 'vitest'
import { fieldName, splitServerErrors } from './server-errors'

test.each([
  ['email', 'email'],
  ['$.Email', 'email'],
  ['From.Email', 'from.email'],
  ['scopes[0]', 'scopes.0'],
])('%s is the field %s', (key, name) => expect(fieldName(key)).toBe(name))

test('each error goes to its field, the rest above the form', () => {
  const refusal = { errors: { Password: ['Too short.', 'Too common.'], 'scopes[1]': ['Unknown.'], clock: ['Wrong.'] } }
  expect(splitServerErrors(refusal, ['password', 'scopes'])).toEqual({
    fields: [
      { name: 'password', message: 'Too short. Too common.' },
      { name: 'scopes', message: 'Unknown.' },
    ],
    form: ['Wrong.'],
  })
})

test('a refusal without fields is told by its detail, else its title, else in our words', () => {
  expect(splitServerErrors({ title: 'No', detail: 'Because.' }, ['a']).form).toEqual(['Because.'])
  expect(splitServerErrors({ title: 'No' }, ['a']).form).toEqual(['No'])
  expect(splitServerErrors({}, ['a']).form).toEqual(['That did not work. Try again.'])
})
