import { clientId } from './client-id'
import { ApiProblem } from './problem'
import { isSessionLost, sessionLost } from './session-gate'
import { needsStepUp, stepUp } from './step-up'
import type { Answer, Arguments, Common, Method, PathFor } from './typed'

type Scalar = string | number | boolean
export type RequestOptions = Common & {
  /** Fills `{name}` in the path. */
  path?: Readonly<Record<string, Scalar>>
  /** Undefined and null are left out. */
  query?: Readonly<Record<string, Scalar | null | undefined>>
  body?: unknown
}

export function buildUrl(template: string, { path = {}, query = {} }: RequestOptions = {}) {
  const url = template.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = path[name]
    if (value === undefined) throw new Error(`Missing path value: ${name}`)
    return encodeURIComponent(String(value))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null) search.set(name, String(value))
  const text = search.toString()
  return text ? `${url}?${text}` : url
}

export function writeHeaders(options: RequestOptions = {}): Record<string, string> {
  return {
    'X-GoPimi-CSRF': '1',
    'X-Client-Id': clientId,
    ...(options.version === undefined ? {} : { 'If-Match': `"${options.version}"` }),
    ...(options.idempotencyKey ? { 'Idempotency-Key': options.idempotencyKey } : {}),
  }
}

async function send(method: string, url: string, options: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (method !== 'GET') Object.assign(headers, writeHeaders(options))
  const body = options.body === undefined ? null : JSON.stringify(options.body)
  if (body !== null) headers['Content-Type'] = 'application/json'
  try {
    return await fetch(url, { method, headers, body, credentials: 'same-origin', signal: options.signal ?? null })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ApiProblem(0)
  }
}

async function request(method: string, template: string, options: RequestOptions = {}): Promise<unknown> {
  const url = buildUrl(template, options)
  if (isSessionLost() && !options.anonymous) await sessionLost()
  let response = await send(method, url, options)
  if (response.status === 401 && !options.anonymous) {
    // The page stays as it is under the sign-in dialog; the act goes on once the person is back.
    await sessionLost()
    response = await send(method, url, options)
  }
  if (!response.ok) {
    const problem = await ApiProblem.from(response)
    if (!needsStepUp(problem)) throw problem
    await stepUp(problem)
    response = await send(method, url, options)
    if (!response.ok) throw await ApiProblem.from(response)
  }
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('json')) return response.json()
  return type.startsWith('text/csv') ? response.blob() : undefined
}

/** One method of the API: address, options and answer are checked against its document. */
const call =
  <M extends Method>(method: M) =>
  <P extends PathFor<M>>(path: P, ...[options]: Arguments<P, M>) =>
    request(method.toUpperCase(), path, options as RequestOptions | undefined) as Promise<Answer<P, M>>

export const api = {
  get: call('get'),
  post: call('post'),
  put: call('put'),
  patch: call('patch'),
  delete: call('delete'),
}
