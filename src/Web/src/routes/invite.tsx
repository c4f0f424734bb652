import { createFileRoute, useLocation } from '@tanstack/react-router'
import { InvitePage } from '@/features/identity/components/invite-page'
import { keptInvitation } from '@/features/identity/invitation-token'
import { tokenFromHash } from '@/features/identity/model'

export const Route = createFileRoute('/invite')({ component: Invite })

function Invite() {
  const token = tokenFromHash(useLocation({ select: (location) => location.hash })) || keptInvitation()
  return <InvitePage key={token} token={token} />
}
