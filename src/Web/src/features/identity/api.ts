import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { devPath, orNull } from '@/api/dev'
import type { DemoAccount, EmailChangeState } from '@/api/types'

export const createAccount = (body: { name: string; email: string; password: string }): Promise<unknown> =>
  api.post('/api/v1/accounts', { body, anonymous: true })

export const resendVerification = (email: string): Promise<unknown> =>
  api.post('/api/v1/accounts/verification-mails', { body: { email }, anonymous: true })

export const activateAccount = (body: { token: string; name: string; password: string }): Promise<void> =>
  api.post('/api/v1/accounts/activation', { body, anonymous: true })

/** Answered alike whether or not there is such an account. */
export const requestPasswordReset = (email: string): Promise<unknown> =>
  api.post('/api/v1/accounts/password-resets', { body: { email }, anonymous: true })

export const resetPassword = (body: { token: string; password: string }): Promise<void> =>
  api.put('/api/v1/accounts/password', { body, anonymous: true })

/** Sent once, like a verification. */
export const emailChangeQuery = (token: string) =>
  queryOptions({
    queryKey: ['email-change', token],
    queryFn: (): Promise<EmailChangeState> =>
      api.post('/api/v1/accounts/email-change', { body: { token }, anonymous: true }),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** A link is used once: as a query it is sent once too, however often the page is drawn. */
export const verificationQuery = (token: string) =>
  queryOptions({
    queryKey: ['verification', token],
    queryFn: async () => {
      await api.post('/api/v1/accounts/verification', { body: { token }, anonymous: true })
      return true
    },
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Null where there is no demo account, which is everywhere but on a demo server. */
export const demoQuery = queryOptions({
  queryKey: ['dev', 'demo'],
  queryFn: ({ signal }): Promise<DemoAccount | null> => orNull(api.get(devPath('/demo'), { signal, anonymous: true })),
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
})
