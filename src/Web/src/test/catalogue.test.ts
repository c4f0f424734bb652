import { expect, it } from 'vitest'
import { common } from '@/lib/i18n/common.en'

const parts = Object.entries(
  import.meta.glob<Record<string, Readonly<Record<string, string>>>>('../features/*/*.en.ts', { eager: true }),
).map(([path, module]) => ({ path, messages: Object.entries(Object.assign({}, ...Object.values(module)) as object) }))
parts.push({ path: 'common', messages: Object.entries(common) })

it('every message has balanced braces and none is empty', () => {
  expect(parts.length).toBeGreaterThan(20)
  for (const { path, messages } of parts)
    for (const [key, message] of messages as [string, string][]) {
      expect(message.trim(), `${path} ${key}`).not.toBe('')
      expect(message.split('{').length, `${path} ${key}`).toBe(message.split('}').length)
    }
})

it('no two parts use the same key', () => {
  const keys = parts.flatMap(({ messages }) => messages.map(([key]) => key))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
