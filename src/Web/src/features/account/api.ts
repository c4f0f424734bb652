import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { AccountEvent, Me, Page, Session, TwoFactor } from '@/api/types'
import { meQuery } from '@/features/session/api'

export const changeProfile = (body: { name?: string; timeZone?: string; language?: string }): Promise<Me> =>
  api.patch('/api/v1/me', { body })

export const requestEmailChange = (newEmail: string): Promise<Me> =>
  api.put('/api/v1/me/email-change', { body: { newEmail } })

export const cancelEmailChange = (): Promise<void> => api.delete('/api/v1/me/email-change')

export const changePassword = (body: { currentPassword: string; newPassword: string }): Promise<void> =>
  api.put('/api/v1/me/password', { body })

export const twoFactorQuery = queryOptions({
  queryKey: ['account', 'two-factor'],
  queryFn: ({ signal }): Promise<TwoFactor> => api.get('/api/v1/me/two-factor', { signal }),
})

export type TotpSecret = { secret: string; uri: string }
export type RecoveryCodes = { recoveryCodes: string[] }

export const beginTotp = (): Promise<TotpSecret> => api.post('/api/v1/me/two-factor/totp')

export const confirmTotp = (code: string): Promise<RecoveryCodes> =>
  api.put('/api/v1/me/two-factor/totp', { body: { code } })

export const disableTwoFactor = (): Promise<void> => api.delete('/api/v1/me/two-factor')

export const replaceRecoveryCodes = (): Promise<RecoveryCodes> => api.post('/api/v1/me/two-factor/recovery-codes')

export const sessionsQuery = infiniteQueryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ pageParam, signal }): Promise<Page<Session>> =>
    api.get('/api/v1/me/sessions', { query: { after: pageParam, limit: 20 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

export const endSession = (sessionId: string): Promise<void> =>
  api.delete('/api/v1/me/sessions/{sessionId}', { path: { sessionId } })

export const endOtherSessions = (): Promise<unknown> => api.delete('/api/v1/me/sessions')

export const eventsQuery = infiniteQueryOptions({
  queryKey: ['account', 'events'],
  queryFn: ({ pageParam, signal }): Promise<Page<AccountEvent>> =>
    api.get('/api/v1/me/events', { query: { after: pageParam, limit: 10 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
})

/** After an act about the account: its sessions, its history and what its workspaces let it do may all have changed. */
export function refreshAccount(client: QueryClient) {
  void client.invalidateQueries({ queryKey: ['account'] })
  return client.invalidateQueries({ queryKey: meQuery.queryKey, refetchType: 'all' })
}
