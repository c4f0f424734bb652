import { MutationCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '@/api/problem'
import { errorMessage } from '@/ui/error-state'
import { toast } from '@/ui/toast-store'

declare module '@tanstack/react-query' {
  interface Register {
    /** `inline`: the caller shows the failure where it happened, no toast. */
    mutationMeta: { inline?: boolean }
  }
}

/** Queries fail where they are shown; only acts of the person are answered by a toast. */
export const queryClient = new QueryClient({
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (!mutation.meta?.inline) toast(errorMessage(error), { tone: 'error' })
    },
  }),
  defaultOptions: {
    // The browser's idea of being offline is not asked: a server on this machine answers without a network.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      retry: (count, error) => count < 2 && (!(error instanceof ApiProblem) || error.isRetryable),
      staleTime: 15_000,
      gcTime: 30 * 60_000,
    },
  },
})
