import { createFileRoute } from '@tanstack/react-router'
import { ResetPasswordPage } from '@/features/identity/components/reset-password-page'
import { useLinkToken } from '@/features/identity/use-link-token'

export const Route = createFileRoute('/reset-password')({ component: ResetPassword })

function ResetPassword() {
  const token = useLinkToken()
  return <ResetPasswordPage key={token} token={token} />
}
