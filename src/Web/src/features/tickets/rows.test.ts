import { describe, expect, it } from 'vitest'
import { aTicket } from '@/test/factories'
import { nextRows, type Row } from './rows'

const a = aTicket({ id: 'a' })
const b = aTicket({ id: 'b' })
const c = aTicket({ id: 'c' })
const d = aTicket({ id: 'd' })
const row = (ticket: typeof a, moved = false): Row => ({ ticket, moved })
const look = (shown: { rows: readonly Row[] }) => shown.rows.map((r) => r.ticket.id + (r.moved ? '!' : '')).join(' ')

describe('what the list shows next', () => {
  it('follows the server when nothing holds it', () => {
    expect(look(nextRows([row(a), row(b)], [c, a, b], new Set(), false))).toBe('c a b')
  })

  it('keeps a row that left the view in its place while the cursor is on it', () => {
    expect(look(nextRows([row(a), row(b), row(c)], [a, c], new Set(['b']), false))).toBe('a b! c')
  })

  it('lets the row go when the cursor has moved on', () => {
    expect(look(nextRows([row(a), row(b, true), row(c)], [a, c], new Set(['c']), false))).toBe('a c')
  })

  it('keeps the first row in its place', () => {
    expect(look(nextRows([row(a), row(b)], [b], new Set(['a']), false))).toBe('a! b')
  })

  it('counts newcomers instead of moving rows while held', () => {
    const next = nextRows([row(a), row(b)], [c, b, a], new Set(), true)
    expect(look(next)).toBe('a b')
    expect(next.waiting).toBe(1)
  })

  it('appends the next page while held', () => {
    const next = nextRows([row(a), row(b)], [a, b, c, d], new Set(), true)
    expect(look(next)).toBe('a b c d')
    expect(next.waiting).toBe(0)
  })

  it('shows fresh values in held rows', () => {
    const solved = { ...a, status: 'solved' as const }
    expect(nextRows([row(a)], [solved], new Set(), true).rows[0]?.ticket.status).toBe('solved')
  })

  it('brings a moved row back when the server lists it again', () => {
    expect(look(nextRows([row(a), row(b, true)], [a, b], new Set(['b']), true))).toBe('a b')
  })
})
