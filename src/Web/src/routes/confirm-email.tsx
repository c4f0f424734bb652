import { createFileRoute } from '@tanstack/react-router'
import { ConfirmEmailPage } from '@/features/identity/components/confirm-email-page'
import { useLinkToken } from '@/features/identity/use-link-token'

export const Route = createFileRoute('/confirm-email')({ component: ConfirmEmail })

function ConfirmEmail() {
  const token = useLinkToken()
  return <ConfirmEmailPage key={token} token={token} />
}
