import { ApiProblem } from './problem'

/** Where a development server answers, and no other server does. */
export const devPath = <const P extends string>(path: P) => `/dev${path}` as const

/** Pages that only offer a development tool by the way ask on this machine alone: elsewhere they would log a 404. */
export const mayBeDevelopment = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname)

/** A missing development endpoint is an answer: this is no development server. Elsewhere a page may answer instead. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return (await answer) ?? null
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null
    throw error
  }
}
