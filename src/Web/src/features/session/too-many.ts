import { ApiProblem } from '@/api/problem'
import { t } from './phrases'

/** How long to wait after too many tries; undefined when it was something else. */
export function tooMany(error: unknown) {
  if (!(error instanceof ApiProblem) || error.status !== 429) return undefined
  return error.retryAfter ? t('tries.wait', { n: error.retryAfter }) : t('tries.soon')
}
