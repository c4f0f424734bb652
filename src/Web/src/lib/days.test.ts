import { expect, test } from 'vitest'
import { day, spanOf } from './days'

test('a span of days ends with the midnight after the last one', () => {
  const { from, to } = spanOf('2026-11-24', '2026-11-24')
  expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(86_400_000)
  expect(spanOf(undefined, undefined)).toEqual({ from: undefined, to: undefined })
})

test('what is no day is left out', () => {
  expect(day('2026-11-24')).toBe('2026-11-24')
  expect(day('2026-99-99')).toBeUndefined()
  expect(day('yesterday')).toBeUndefined()
  expect(day(20261124)).toBeUndefined()
})
