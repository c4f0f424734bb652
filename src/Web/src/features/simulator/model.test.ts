import { describe, expect, test } from 'vitest'
import type { DevMail } from '@/api/types'
import { htmlToText, ownLinks, parseAddress, quote, replySubject, replyTo, slugOf, toBase64 } from './model'

const mail: DevMail = {
  id: 'm1',
  at: '2026-03-02T10:00:00Z',
  from: '"Acme, Support" <acme@mail.localhost>',
  to: ['Ada <ada@shop.example>'],
  subject: 'Your lamp',
  messageId: '<1@mail.localhost>',
  text: 'Hello Ada,\n\n> It broke\n\nSorry!\n',
  html: null,
  headers: { 'reply-to': 'acme+t8f@mail.localhost' },
  attachments: [],
}

test.each([
  ['"Acme, \\"S\\"" <a@x.nl>', { name: 'Acme, "S"', email: 'a@x.nl' }],
  ['Ada Novak <a@x.nl>', { name: 'Ada Novak', email: 'a@x.nl' }],
  [' a@x.nl ', { name: '', email: 'a@x.nl' }],
])('parseAddress %s', (text, person) => expect(parseAddress(text)).toEqual(person))

test('the subject gets one Re, whoever wrote it', () => {
  expect(replySubject('Lamp')).toBe('Re: Lamp')
  expect(replySubject('RE: Lamp')).toBe('RE: Lamp')
  expect(replySubject('Antw: Lamp')).toBe('Antw: Lamp')
})

test('quoting nests, and keeps empty lines empty', () => {
  expect(quote('a\r\n\n> b\n')).toBe('> a\n>\n>> b')
})

test('a reply goes from the customer to the reply address with the mail quoted', () => {
  expect(replyTo(mail, () => '2 March')).toEqual({
    fromName: 'Ada',
    fromEmail: 'ada@shop.example',
    to: 'acme+t8f@mail.localhost',
    subject: 'Re: Your lamp',
    body: '\n\nOn 2 March, Acme, Support wrote:\n> Hello Ada,\n>\n>> It broke\n>\n> Sorry!',
    inReplyToMailId: 'm1',
  })
})

test('HTML-only mail is quoted as text', () => {
  expect(htmlToText('<style>p{}</style><p>One</p><p>Two &amp; three<br>four</p>')).toBe('One\nTwo & three\nfour')
})

describe('slugOf', () => {
  test.each([
    ['acme@mail.localhost', 'acme'],
    ['Acme <acme+x7@mail.localhost>', 'acme'],
  ])('%s', (address, slug) => expect(slugOf(address)).toBe(slug))
})

test('own links point to this origin, others are left out', () => {
  const text = 'Open https://desk.example/verify#token=a_b-c. Or https://evil.example/x, or http://h/activate#token=d'
  expect(ownLinks({ text, html: '<a href="https://desk.example/verify#token=a_b-c">go</a>' }, 'http://here')).toEqual([
    'http://here/verify#token=a_b-c',
    'http://here/activate#token=d',
  ])
})

test('bytes become base64', async () => {
  expect(await toBase64(new Blob([new Uint8Array([0, 255, 16])]))).toBe('AP8Q')
})
