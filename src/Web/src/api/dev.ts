import { ApiProblem } from './problem'

/** Where a development server answers, and no other server does. */
export const devPath = (path: string) => `/api/v1/dev${path}`

/** A missing development endpoint is an answer: this is no development server. */
export const orNull = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status === 404) return null
    throw error
  })
