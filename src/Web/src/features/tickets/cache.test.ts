import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { aTicket } from '@/test/factories'
import { ticketKeys } from './api'
import { findTicket, mergeHead, patchTicket, type TicketPages } from './cache'
import { inverseOf, revertTo, toBody } from './model'

const at = (minute: number) => `2026-03-02T10:${String(minute).padStart(2, '0')}:00Z`
const ticket = (id: string, minute: number) => aTicket({ id, lastActivityAt: at(minute) })
const pages = (...groups: ReturnType<typeof ticket>[][]): TicketPages => ({
  pages: groups.map((items, index) => ({ items, next: index < groups.length - 1 ? `c${index}` : null })),
  pageParams: groups.map((_, index) => (index === 0 ? undefined : `c${index - 1}`)),
})
const ids = (data: TicketPages) => data.pages.map((page) => page.items.map((item) => item.id).join('')).join('|')

describe('a change of properties', () => {
  it('reaches every list and the detail, and nothing else', () => {
    const client = new QueryClient()
    client.setQueryData(ticketKeys.list('w', { view: 'open' }), pages([ticket('a', 5), ticket('b', 4)]))
    client.setQueryData(ticketKeys.detail('w', 1), aTicket({ id: 'a' }))
    patchTicket(client, 'w', 'a', () => ({ status: 'solved' }))
    const list = client.getQueryData<TicketPages>(ticketKeys.list('w', { view: 'open' }))
    expect(list?.pages[0]?.items.map((item) => item.status)).toEqual(['solved', 'open'])
    expect(findTicket(client, 'w', 'a')?.status).toBe('solved')
  })

  it('keeps pages it does not touch as they are', () => {
    const client = new QueryClient()
    const before = pages([ticket('a', 5)], [ticket('b', 4)])
    client.setQueryData(ticketKeys.list('w', { view: 'open' }), before)
    patchTicket(client, 'w', 'b', () => ({ status: 'solved' }))
    const after = client.getQueryData<TicketPages>(ticketKeys.list('w', { view: 'open' }))
    expect(after?.pages[0]).toBe(before.pages[0])
  })

  it('takes back its own fields and leaves what others wrote meanwhile', () => {
    const before = aTicket({ status: 'open', subject: 'Old' })
    const change = { status: 'solved' as const, priority: 'high' as const }
    const inverse = inverseOf(before, change)
    const meanwhile = aTicket({ status: 'solved', priority: 'urgent', subject: 'New from Ada' })
    expect(revertTo(meanwhile, change, inverse)).toEqual({ status: 'open' })
  })

  it('sends the assignee by id, and null for nobody', () => {
    expect(toBody({ assignee: { accountId: 'x', name: 'Ada' } })).toEqual({ assigneeId: 'x' })
    expect(toBody({ assignee: null })).toEqual({ assigneeId: null })
    expect(toBody({ status: 'open' })).toEqual({ status: 'open' })
  })
})

describe('a fresh head of a list', () => {
  it('puts newcomers in front and keeps the older pages', () => {
    const old = pages([ticket('b', 8), ticket('c', 7)], [ticket('d', 5)])
    const merged = mergeHead(old, { items: [ticket('a', 9), ticket('b', 8)], next: 'x' })
    expect(ids(merged)).toBe('ab|c|d')
    expect(merged.pageParams).toEqual([undefined, undefined, 'c0'])
  })

  it('moves a ticket up without leaving it behind', () => {
    const old = pages([ticket('a', 9), ticket('b', 8)], [ticket('c', 5)])
    const merged = mergeHead(old, { items: [ticket('c', 10), ticket('a', 9)], next: 'x' })
    expect(ids(merged)).toBe('ca|b')
  })

  it('drops what left the view', () => {
    const old = pages([ticket('a', 9), ticket('b', 8), ticket('c', 7)])
    expect(ids(mergeHead(old, { items: [ticket('a', 9), ticket('c', 7)], next: 'x' }))).toBe('ac')
  })

  it('starts over when too much has happened to join the two', () => {
    const old = pages([ticket('x', 3)], [ticket('y', 2)])
    expect(ids(mergeHead(old, { items: [ticket('a', 9), ticket('b', 8)], next: 'n' }))).toBe('ab')
  })
})
