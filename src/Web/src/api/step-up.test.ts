import { afterEach, expect, test, vi } from 'vitest'
import { api as typed } from './client'
import { StepUpCancelled, stepUpCancelled, stepUpDone } from './step-up'

const api = typed as unknown as Record<'put', (path: string, options?: object) => Promise<unknown>>

const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status >= 400 ? 'application/problem+json' : 'application/json' },
  })
const refused = () => answer(403, { code: 'step_up.required', detail: 'Please prove once more that it is you.' })
const stub = (...answers: Response[]) => {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => answers.shift() as Response)
  vi.stubGlobal('fetch', fetch)
  return fetch
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

afterEach(() => vi.unstubAllGlobals())

test('a refused act is sent again, the same, once the person has proved who they are', async () => {
  const fetch = stub(refused(), answer(200, { ok: true }))
  const waiting = api.put('/x', { body: { newEmail: 'a@b.example' }, version: 3, idempotencyKey: 'same' })
  await settled()
  expect(fetch).toHaveBeenCalledTimes(1)
  stepUpDone()
  await expect(waiting).resolves.toEqual({ ok: true })
  expect(fetch.mock.calls[1]).toEqual(fetch.mock.calls[0])
})

test('two acts wait for one proof', async () => {
  stub(refused(), refused(), answer(200, { n: 1 }), answer(200, { n: 2 }))
  const both = Promise.all([api.put('/x'), api.put('/y')])
  await settled()
  stepUpDone()
  await expect(both).resolves.toEqual([{ n: 1 }, { n: 2 }])
})

test('an act whose proof is declined fails in a way that nobody has to report', async () => {
  const fetch = stub(refused())
  const waiting = api.put('/x').catch((error: unknown) => error)
  await settled()
  stepUpCancelled()
  const failure = await waiting
  expect(failure).toBeInstanceOf(StepUpCancelled)
  expect(failure).toMatchObject({ isRetryable: false })
  expect(fetch).toHaveBeenCalledTimes(1)
})

test('what fails after the proof fails with its own words', async () => {
  stub(refused(), answer(409, { code: 'email.same', detail: 'This is your address already.' }))
  const waiting = api.put('/x').catch((error: unknown) => error)
  await settled()
  stepUpDone()
  expect(await waiting).toMatchObject({ status: 409, code: 'email.same' })
})

test('another refusal asks for no proof', async () => {
  stub(answer(403, { code: 'role.owner_required' }))
  await expect(api.put('/x')).rejects.toMatchObject({ code: 'role.owner_required' })
})
