import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { AcceptedInvitation, InvitationPreview } from '@/api/types'

/** Looking uses nothing up: it may be asked as often as the page is drawn. */
export const previewQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }): Promise<InvitationPreview> =>
      api.post('/api/v1/invitations/preview', { body: { token }, anonymous: true, signal }),
    enabled: token !== '',
    retry: false,
    staleTime: 60_000,
  })

export type Newcomer = { name: string; password: string }

/** As the person who is signed in, or as a new one. */
export const acceptInvitation = (token: string, newcomer?: Newcomer): Promise<AcceptedInvitation> =>
  api.post('/api/v1/invitations/acceptance', { body: { token, ...newcomer }, anonymous: true })
