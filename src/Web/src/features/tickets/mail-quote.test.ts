import { describe, expect, it } from 'vitest'
import { findQuote } from './mail-quote'

const found = (html: string) => {
  const { body } = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html')
  return findQuote(body).map((part) => part.tagName.toLowerCase())
}

describe('the quote at the end of a mail', () => {
  it('is found with the line that announces it', () => {
    expect(found('<p>Thanks!</p><div>On Monday Ada wrote:</div><blockquote>Hello</blockquote>')).toEqual([
      'div',
      'blockquote',
    ])
  })

  it('is found as a whole, not the quote within it', () => {
    expect(found('<p>Yes</p><blockquote>a<blockquote>b</blockquote></blockquote> ')).toEqual(['blockquote'])
  })

  it('is left alone when something was written below it', () => {
    expect(found('<blockquote>Did you get it?</blockquote><p>Yes, today.</p>')).toEqual([])
  })

  it('is none in a mail without quotes', () => {
    expect(found('<p>Hello</p>')).toEqual([])
  })
})
