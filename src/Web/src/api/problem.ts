export type ProblemBody = {
  type?: string | null
  title?: string | null
  detail?: string | null
  status?: number | null
  code?: string | null
  traceId?: string | null
  errors?: Record<string, string[]> | null
}

/** A failure the server explained, or one that kept us from reaching it (status 0). */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly traceId: string | undefined
  readonly errors: Readonly<Record<string, string[]>>
  readonly retryAfter: number | undefined

  constructor(status: number, body: ProblemBody = {}, retryAfter?: number) {
    super(body.detail || body.title || `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.code ?? ''
    this.traceId = body.traceId ?? undefined
    this.errors = body.errors ?? {}
    this.retryAfter = retryAfter
  }

  static async from(response: Response) {
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    const body: ProblemBody = isJson ? await response.json().catch(() => ({})) : {}
    return new ApiProblem(response.status, body, Number(response.headers.get('retry-after')) || undefined)
  }

  get isOffline() {
    return this.status === 0
  }

  get isRetryable() {
    return this.status === 0 || this.status === 408 || this.status >= 500
  }
}

export const isProblem = (error: unknown, code: string): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code
