import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Message } from '@/api/types'
import { peek } from '@/lib/drafts/draft-store'
import { canUndo, undoLatest } from '@/lib/undo'
import { asParagraphs, missing, parseAddresses } from './model'
import { endSending, restoreDraft, type Sending, startSending } from './sending'

const draft = { html: '<p>Hello</p>', cc: 'b@x.test', attachments: [], updatedAt: 1 }
const pending = (createdAt: string, sendAt: string) =>
  ({
    id: 'm-1',
    createdAt,
    html: '<p>Hello</p>',
    delivery: { state: 'pending', sendAt, error: null, outboundMailId: null },
  }) as Message
const start = (message: Message, resumedAt?: number) => {
  const handlers = { onUndo: vi.fn(), onGone: vi.fn() }
  startSending({ message, workspaceId: 'w', ticketId: 't', number: 1, draftKey: 'k', draft }, handlers, resumedAt)
  return handlers
}

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
})
afterEach(() => {
  endSending('m-1')
  vi.useRealTimers()
})

describe('a reply that is held back', () => {
  it('can be taken back with Z until its time is over, by the server’s clock', () => {
    const { onUndo, onGone } = start(pending('2020-01-01T00:00:00Z', '2020-01-01T00:00:10Z'))
    expect(canUndo()).toBe(true)
    vi.advanceTimersByTime(9_900)
    expect(canUndo()).toBe(true)
    vi.advanceTimersByTime(200)
    expect(canUndo()).toBe(false)
    expect(onGone).toHaveBeenCalledTimes(1)
    expect(onUndo).not.toHaveBeenCalled()
  })

  it('offers after a reload only what is left of the time', () => {
    const { onGone } = start(
      pending('2020-01-01T00:00:00Z', '2020-01-01T00:00:10Z'),
      Date.parse('2020-01-01T00:00:07Z'),
    )
    vi.advanceTimersByTime(2_900)
    expect(canUndo()).toBe(true)
    vi.advanceTimersByTime(200)
    expect(onGone).toHaveBeenCalledTimes(1)
  })

  it('is offered once, however often its message is seen', () => {
    const message = pending('2020-01-01T00:00:00Z', '2020-01-01T00:00:10Z')
    start(message)
    start(message)
    undoLatest()
    endSending('m-1')
    expect(canUndo()).toBe(false)
  })

  it('is given back once', () => {
    const { onUndo, onGone } = start(pending('2020-01-01T00:00:00Z', '2020-01-01T00:00:10Z'))
    undoLatest()
    endSending('m-1')
    vi.advanceTimersByTime(20_000)
    expect(onUndo).toHaveBeenCalledTimes(1)
    expect(onGone).not.toHaveBeenCalled()
  })

  it('goes back into the composer above what was written since', async () => {
    vi.useRealTimers()
    localStorage.setItem('gopimi.draft:k', JSON.stringify({ ...draft, html: '<p>newer</p>', cc: undefined }))
    const sending = { draftKey: 'k', draft } as unknown as Sending
    await restoreDraft(sending, pending('2020-01-01T00:00:00Z', '2020-01-01T00:00:10Z'))
    expect(peek('k')).toMatchObject({ html: '<p>Hello</p><p>newer</p>', cc: 'b@x.test' })
  })
})

describe('what the composer asks before it sends', () => {
  it('waits for files, then wants text, then sound addresses', () => {
    expect(missing({ empty: true, uploading: true, badAddress: true })).toBe('files')
    expect(missing({ empty: true, uploading: false, badAddress: true })).toBe('text')
    expect(missing({ empty: false, uploading: false, badAddress: true })).toBe('address')
    expect(missing({ empty: false, uploading: false, badAddress: false })).toBeUndefined()
  })

  it('reads addresses with and without names', () => {
    expect(parseAddresses('a@x.test, Bea <b@x.test>;c@x.test')).toEqual({
      addresses: ['a@x.test', 'b@x.test', 'c@x.test'].map((email) => ({ name: null, email })),
      bad: undefined,
    })
    expect(parseAddresses('a@x.test, nobody').bad).toBe('nobody')
  })

  it('keeps what is typed before the editor is there, as text', () => {
    expect(asParagraphs('1 < 2\n& more')).toBe('<p>1 &lt; 2</p><p>&amp; more</p>')
  })
})
