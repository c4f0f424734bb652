import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Draft, draftKey, isEmptyDraft, journal, load, peek, remove } from './draft-store'
import { createDraftWriter, putBack, watchDraft } from './draft-writer'

const key = draftKey('w', 'me', 't', 'reply')
const draft = (html: string, updatedAt = 1): Draft => ({ html, cc: '', attachments: [], updatedAt })

beforeEach(() => localStorage.clear())

describe('a draft on this device', () => {
  it('is there again after a reload', async () => {
    journal(key, draft('<p>Hello</p>'))
    expect((await load(key))?.html).toBe('<p>Hello</p>')
  })

  it('keeps reply and note apart', () => {
    journal(key, draft('<p>to the customer</p>'))
    expect(peek(draftKey('w', 'me', 't', 'note'))).toBeUndefined()
  })

  it('says so when there is no room', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(journal(key, draft('<p>Hello</p>'))).toBe(false)
  })

  it('survives a broken entry', () => {
    localStorage.setItem(`gopimi.draft:${key}`, '{')
    expect(peek(key)).toBeUndefined()
  })

  it('is empty when only markup is left, not when a file is attached', () => {
    expect(isEmptyDraft(draft('<p> </p><p>&nbsp;</p>'))).toBe(true)
    expect(isEmptyDraft(draft('<p>x</p>'))).toBe(false)
    const file = { id: 'a', name: 'a.png', type: 'image/png', size: 1 }
    expect(isEmptyDraft({ ...draft(''), attachments: [file] })).toBe(false)
  })
})

describe('writing a draft', () => {
  it('writes the journal in the same moment', () => {
    const writer = createDraftWriter(key, () => {})
    writer.write(draft('<p>H</p>'))
    expect(peek(key)?.html).toBe('<p>H</p>')
  })

  it('does not bring back what was cleared', async () => {
    const writer = createDraftWriter(key, () => {})
    writer.write(draft('<p>sent</p>'))
    await writer.clear()
    await writer.flush()
    expect(await load(key)).toBeUndefined()
  })

  it('reports when nothing could be kept', async () => {
    const states: string[] = []
    const writer = createDraftWriter(key, (state) => states.push(state))
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    writer.write(draft('<p>precious</p>'))
    await writer.flush()
    expect(states.at(-1)).toBe('failed')
  })

  it('tells an open composer when an undone sending is put back', async () => {
    const watcher = vi.fn()
    const stop = watchDraft(key, watcher)
    await putBack(key, draft('<p>undone</p>'))
    stop()
    expect(watcher).toHaveBeenCalledWith(false)
    expect(peek(key)?.html).toBe('<p>undone</p>')
    await remove(key)
  })
})
