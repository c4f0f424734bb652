import { expect, test } from 'vitest'
import { deviceOf } from './device'
import { inFours, languageName, languages, qrPath, sample } from './model'

test('a QR code is drawn as strokes, one for each run of dark squares', () => {
  const x = true
  const o = false
  expect(
    qrPath([
      [x, x, o],
      [o, o, o],
      [x, o, x],
    ]),
  ).toBe('M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z')
})

test('a secret is read in groups of four', () => {
  expect(inFours('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
})

test('every language has a name of its own and a sample', () => {
  expect(languageName('de')).toBe('Deutsch')
  expect(languageName('pt-BR')).toContain('Português')
  expect(new Set(languages.map(languageName)).size).toBe(languages.length)
  for (const tag of languages) expect(sample(tag).number).toMatch(/12.?345.6/)
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
    'Chrome on Windows',
    false,
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
    true,
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox on Linux', false],
  ['curl/8.5.0', 'curl', false],
  [null, 'Unknown device', false],
])('%s is %s', (userAgent, name, isPhone) => expect(deviceOf(userAgent)).toEqual({ name, isPhone }))
