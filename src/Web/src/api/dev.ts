import { ApiProblem } from './problem'

/** Where a development server answers, and no other server does. */
export const devPath = (path: string) => `/dev${path}`

/** A missing development endpoint is an answer: this is no development server. Elsewhere a page may answer instead. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return (await answer) ?? null
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null
    throw error
  }
}
