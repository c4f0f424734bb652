import { createFileRoute } from '@tanstack/react-router'
import { VerifyPage } from '@/features/identity/components/verify-page'
import { useLinkToken } from '@/features/identity/use-link-token'

export const Route = createFileRoute('/verify')({ component: Verify })

function Verify() {
  const token = useLinkToken()
  return <VerifyPage key={token} token={token} />
}
