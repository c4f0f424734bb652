import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem, isProblem } from '@/api/problem'
import { StepUpCancelled } from '@/api/step-up'
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
  queryCache: new QueryCache({
    onError: (error) => {
      // The workspace began to demand it meanwhile; who one is says so as well, and the workspace's frame shows the way.
      if (isProblem(error, 'two_factor.required')) void queryClient.invalidateQueries({ queryKey: ['me'] })
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (!mutation.meta?.inline && !(error instanceof StepUpCancelled)) toast(errorMessage(error), { tone: 'error' })
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
