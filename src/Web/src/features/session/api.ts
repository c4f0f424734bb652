import { type QueryClient, queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, type ParsedLocation, redirect, useMatch } from '@tanstack/react-router'
import { api } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import type { Me, SignInChallenge, WorkspaceSummary } from '@/api/types'
import { setFormats } from '@/lib/i18n'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me> => recognise(await api.get('/api/v1/me', { signal, anonymous: true })),
  staleTime: 5 * 60_000,
})

/** From here on dates and numbers are written this person's way. */
function recognise(me: Me) {
  setFormats(me.account.language, me.account.timeZone)
  return me
}

/** After an answer that says anew who is signed in. */
export const keepMe = (client: QueryClient, me: Me) => client.setQueryData(meQuery.queryKey, recognise(me))

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

/** The same for pages that are shown outside of a workspace too. */
export const useCurrentWorkspace = (): CurrentWorkspace | undefined =>
  useMatch({ from: '/w/$workspace', shouldThrow: false })?.context.workspace

export type Credentials = { email: string; password: string }

export const isChallenge = (answer: Me | SignInChallenge): answer is SignInChallenge => 'methods' in answer

/** Shows its failure itself: 401 credentials.invalid, 403 account.unverified, 429. A challenge asks for a second factor. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    meta: { inline: true },
    mutationFn: (body: Credentials): Promise<Me | SignInChallenge> =>
      api.post('/api/v1/sessions', { body, anonymous: true }),
    onSuccess: (answer) => isChallenge(answer) || keepMe(client, answer),
  })
}

/** Shows its failure itself: 401 second_factor.invalid, 401 challenge.ended, 429. */
export function useSecondFactor() {
  const client = useQueryClient()
  return useMutation({
    meta: { inline: true },
    mutationFn: (body: { challenge: string; code: string }): Promise<Me> =>
      api.post('/api/v1/sessions/second-factor', { body, anonymous: true }),
    onSuccess: (me) => keepMe(client, me),
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
