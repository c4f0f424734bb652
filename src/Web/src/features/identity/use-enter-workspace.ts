import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AcceptedInvitation } from '@/api/types'
import { meQuery } from '@/features/session/api'
import { toast } from '@/ui/toast-store'
import { forgetInvitation } from './invitation-token'
import { t } from './phrases'

/** Straight to the team's tickets: who has just joined has none of the own. */
export function useEnterWorkspace() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async (joined: AcceptedInvitation) => {
    forgetInvitation()
    await client.fetchQuery({ ...meQuery, staleTime: 0 })
    toast(t('invite.joined', { workspace: joined.workspaceName }))
    await navigate({ to: '/w/$workspace/tickets', params: { workspace: joined.slug }, search: { view: 'all' } })
  }
}
