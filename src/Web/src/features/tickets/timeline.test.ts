import { describe, expect, it } from 'vitest'
import type { Message, TicketEvent } from '@/api/types'
import { buildTimeline, linkify } from './timeline'

const message = (id: string, createdAt: string) => ({ id, createdAt }) as Message
const event = (
  id: string,
  at: string,
  changes: TicketEvent['changes'] = [{ field: 'status', from: null, to: 'open' }],
) => ({ id, at, changes, type: 'changed', actor: null }) as TicketEvent
const kinds = (entries: ReturnType<typeof buildTimeline>) => entries.map((entry) => entry.kind).join(' ')

describe('the line of time', () => {
  const morning = new Date('2026-03-02T09:00:00').toISOString()
  const noon = new Date('2026-03-02T12:00:00').toISOString()
  const nextDay = new Date('2026-03-03T08:00:00').toISOString()

  it('orders messages and changes, with a divider per day', () => {
    const entries = buildTimeline([message('m1', morning), message('m2', nextDay)], [event('e1', noon)], false)
    expect(kinds(entries)).toBe('day message events day message')
  })

  it('gathers changes that stand together', () => {
    const entries = buildTimeline([message('m1', morning)], [event('e1', noon), event('e2', noon)], false)
    expect(kinds(entries)).toBe('day message events')
  })

  it('leaves out changes older than what is loaded', () => {
    expect(kinds(buildTimeline([message('m2', noon)], [event('e1', morning)], true))).toBe('day message')
  })

  it('leaves out events that changed nothing to see', () => {
    expect(kinds(buildTimeline([message('m1', morning)], [event('e1', noon, [])], false))).toBe('day message')
  })
})

describe('links in plain text', () => {
  it('stops before the punctuation that follows', () => {
    expect(linkify('See https://a.test/x?y=1, please.').map((part) => part.href ?? part.text)).toEqual([
      'See ',
      'https://a.test/x?y=1',
      ', please.',
    ])
  })

  it('makes no link of other schemes', () => {
    expect(linkify('javascript:alert(1)').some((part) => part.href)).toBe(false)
  })
})
