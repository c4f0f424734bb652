import { describe, expect, test } from 'vitest'
import { guessTimeZone, slugProblem, splitAddresses, suggestSlug, timeZones } from './model'

describe('suggestSlug', () => {
  test.each([
    ['Acme Support', 'acme-support'],
    ['  Bäckerei Müller & Söhne  ', 'backerei-muller-and-sohne'],
    ["Jan's Café", 'jans-cafe'],
    ['Straße 9', 'strasse-9'],
    ['Łódź Øresund', 'lodz-oresund'],
    ['---', ''],
    ['株式会社', ''],
  ])('%s gives %s', (name, slug) => expect(suggestSlug(name)).toBe(slug))

  test('a long name is cut at a word', () => {
    expect(suggestSlug('The Very Long Name Of A Rather Large Company')).toBe('the-very-long-name-of-a-rather-large')
  })

  test('one endless word is cut at the limit', () => {
    expect(suggestSlug('x'.repeat(80))).toHaveLength(38)
  })
})

describe('slugProblem', () => {
  test('a good one has none', () => expect(slugProblem('acme-2')).toBeNull())
  test.each([
    ['ab', 'short'],
    ['a'.repeat(39), 'long'],
    ['Acme', 'signs'],
    ['a b c', 'signs'],
    ['-acme', 'ends'],
    ['acme-', 'ends'],
  ])('%s is refused: %s', (slug, why) => expect(slugProblem(slug)?.key).toBe(`workspaces.slug.${why}`))
})

test('the time zone list keeps an unknown current zone', () => {
  expect(timeZones('Mars/Olympus')).toContain('Mars/Olympus')
  expect(timeZones('UTC').filter((zone) => zone === 'UTC')).toHaveLength(1)
  expect(guessTimeZone()).toEqual(expect.any(String))
})

test('pasted addresses are split, lowered and told apart from noise', () => {
  expect(splitAddresses('Ada@x.nl, <bob@y.nl>;\nada@x.nl  nobody')).toEqual({
    good: ['ada@x.nl', 'bob@y.nl'],
    bad: ['nobody'],
  })
})
