import { type QueryClient, queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, type ParsedLocation, redirect } from '@tanstack/react-router'
import { api } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import type { Me, WorkspaceSummary } from '@/api/types'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }): Promise<Me> => api.get('/api/v1/me', { signal, anonymous: true }),
  staleTime: 5 * 60_000,
})

/** For `beforeLoad`: who is signed in, or off to the sign-in page and back here afterwards. */
export async function requireMe(client: QueryClient, location: ParsedLocation): Promise<Me> {
  try {
    return await client.ensureQueryData(meQuery)
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401)
      throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { next: location.href } })
    throw error
  }
}

export const useMe = () => useSuspenseQuery(meQuery).data

export type CurrentWorkspace = WorkspaceSummary & { accountId: string }

const workspaceRoute = getRouteApi('/w/$workspace')

/** The workspace the address names. Only below /w/$workspace. */
export const useWorkspace = (): CurrentWorkspace => workspaceRoute.useRouteContext().workspace

export type Credentials = { email: string; password: string }

/** Shows its failure itself: 401 credentials.invalid, 403 account.unverified, 429. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    meta: { inline: true },
    mutationFn: (body: Credentials): Promise<Me> => api.post('/api/v1/sessions', { body, anonymous: true }),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
  })
}

export const endSession = (): Promise<void> => api.delete('/api/v1/sessions', { anonymous: true })

export function useSignOut() {
  return useMutation({
    mutationFn: endSession,
    // A full load: nothing of the last person stays in memory.
    onSettled: () => location.assign('/sign-in'),
  })
}
