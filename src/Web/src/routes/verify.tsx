import { createFileRoute, useLocation } from '@tanstack/react-router'
import { VerifyPage } from '@/features/identity/components/verify-page'
import { tokenFromHash } from '@/features/identity/model'

export const Route = createFileRoute('/verify')({ component: Verify })

function Verify() {
  const token = tokenFromHash(useLocation({ select: (location) => location.hash }))
  return <VerifyPage key={token} token={token} />
}
