import { afterEach, describe, expect, it, vi } from 'vitest'
import { buildUrl, api as typed } from './client'
import { clientId } from './client-id'
import { ApiProblem } from './problem'
import { sessionRestored } from './session-gate'

// These tests are about what goes over the wire, not about which addresses there are.
const api = typed as unknown as Record<'get' | 'post' | 'patch', (path: string, options?: object) => Promise<unknown>>

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': status >= 400 ? 'application/problem+json' : 'application/json', ...headers },
  })
const stub = (...answers: (Response | Error)[]) => {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => {
    const next = answers.shift()
    if (next instanceof Response) return next
    throw next
  })
  vi.stubGlobal('fetch', fetch)
  return fetch
}
const sent = (fetch: ReturnType<typeof stub>, call = 0) =>
  fetch.mock.calls[call]?.[1]?.headers as Record<string, string>

afterEach(() => vi.unstubAllGlobals())

describe('the address of a request', () => {
  it('fills the path and leaves out what is not given', () => {
    const url = buildUrl('/api/v1/x/{id}', { path: { id: 'a/b' }, query: { q: 'é', after: undefined, n: 0, to: null } })
    expect(url).toBe('/api/v1/x/a%2Fb?q=%C3%A9&n=0')
  })

  it('refuses a path with a hole', () => {
    expect(() => buildUrl('/api/v1/x/{id}')).toThrow('id')
  })
})

describe('a request', () => {
  it('carries proof of origin, tab and version on writes', async () => {
    const fetch = stub(answer(200, {}))
    await api.patch('/x', { body: { a: 1 }, version: 3, idempotencyKey: 'k' })
    expect(sent(fetch)).toMatchObject({
      'X-GoPimi-CSRF': '1',
      'X-Client-Id': clientId,
      'If-Match': '"3"',
      'Idempotency-Key': 'k',
      'Content-Type': 'application/json',
    })
  })

  it('carries none of it on reads', async () => {
    const fetch = stub(answer(200, {}))
    await api.get('/x')
    expect(sent(fetch)).toEqual({ Accept: 'application/json' })
  })

  it('fails with what the server explained', async () => {
    stub(answer(409, { title: 'Conflict', detail: 'Someone was faster.', code: 'ticket.stale_thread', traceId: 't1' }))
    const failure = await api.post('/x').catch((error: unknown) => error)
    expect(failure).toMatchObject({
      status: 409,
      code: 'ticket.stale_thread',
      message: 'Someone was faster.',
      traceId: 't1',
    })
  })

  it('fails as offline when nobody answers', async () => {
    stub(new TypeError('network'))
    const failure = await api.get('/x').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ApiProblem)
    expect((failure as ApiProblem).isOffline).toBe(true)
  })

  it('waits for a new sign-in and then does what was asked', async () => {
    const fetch = stub(answer(401, { code: 'session.required' }), answer(201, { id: 'm' }))
    const waiting = api.post('/x', { body: {}, idempotencyKey: 'same' })
    await new Promise((resolve) => setTimeout(resolve))
    sessionRestored()
    await expect(waiting).resolves.toEqual({ id: 'm' })
    expect(sent(fetch, 1)['Idempotency-Key']).toBe('same')
  })

  it('hands 401 to a caller that asked for it', async () => {
    stub(answer(401, { code: 'credentials.invalid' }))
    await expect(api.post('/x', { anonymous: true })).rejects.toMatchObject({ status: 401 })
  })
})
