import { afterEach, describe, expect, it } from 'vitest'
import { dayLabel, fileSize, fullDate, sameDay, shortAgo } from './dates'
import { format, formatNumber, setFormats, t } from './index'

describe('messages', () => {
  it('fills in names', () => {
    expect(t('ticket.unknown.title', { number: 7 })).toBe('There is no ticket #7')
  })

  it('chooses the plural and writes the number in the reader’s way', () => {
    expect(t('tickets.count', { n: 1 })).toBe('1 ticket')
    expect(t('tickets.count', { n: 10_000 })).toBe('10,000 tickets')
  })

  it('prefers an exact number over a plural class', () => {
    expect(format('{n, plural, =0 {none} one {# mail} other {# mails}}', { n: 0 })).toBe('none')
  })

  it('keeps text around a plural', () => {
    expect(t('tickets.waiting.show', { n: 3 })).toBe('Show 3 new tickets')
  })
})

describe('times', () => {
  const now = Date.parse('2026-03-04T15:00:00')
  const ago = (iso: string) => shortAgo(new Date(iso).toISOString(), now)

  it('counts minutes and hours, then names the day', () => {
    expect(ago('2026-03-04T14:59:40')).toBe('now')
    expect(ago('2026-03-04T14:48:00')).toBe('12m')
    expect(ago('2026-03-04T12:00:00')).toBe('3h')
    expect(ago('2026-03-04T07:05:00')).toBe('07:05')
    expect(ago('2026-03-03T23:00:00')).toBe('Yesterday')
    expect(ago('2026-03-01T10:00:00')).toBe('Sun')
    expect(ago('2026-01-12T10:00:00')).toBe('12 Jan')
    expect(ago('2024-01-12T10:00:00')).toBe('12 Jan 2024')
  })

  it('knows when two times share a day', () => {
    expect(sameDay(new Date('2026-03-04T00:10:00').toISOString(), new Date('2026-03-04T23:50:00').toISOString())).toBe(
      true,
    )
    expect(sameDay(new Date('2026-03-04T23:50:00').toISOString(), new Date('2026-03-05T00:10:00').toISOString())).toBe(
      false,
    )
  })

  it('writes sizes people can read', () => {
    expect(fileSize(900)).toBe('900 B')
    expect(fileSize(82_113)).toBe('82 kB')
    expect(fileSize(2_480_000)).toBe('2.5 MB')
  })
})

describe('times as a person wants them', () => {
  afterEach(() => setFormats(null, null))

  it('are told in the chosen time zone and language', () => {
    setFormats('de', 'Asia/Tokyo')
    expect(fullDate('2026-03-04T15:30:00Z')).toBe('Donnerstag, 5. März 2026 um 00:30')
    expect(formatNumber(12_345.6)).toBe('12.345,6')
  })

  it('change the day where the person lives', () => {
    setFormats(null, 'Asia/Tokyo')
    expect(sameDay('2026-03-04T14:59:00Z', '2026-03-04T15:01:00Z')).toBe(false)
    expect(dayLabel('2026-03-04T15:01:00Z', Date.parse('2026-03-05T10:00:00Z'))).toBe('Today')
    expect(shortAgo('2025-12-31T16:00:00Z', Date.parse('2026-11-05T10:00:00Z'))).toBe('1 Jan')
  })
})
