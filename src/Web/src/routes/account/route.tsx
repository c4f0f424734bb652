import { createFileRoute } from '@tanstack/react-router'
import { AccountLayout } from '@/features/account/components/account-layout'
import { requireMe } from '@/features/session/api'

export const Route = createFileRoute('/account')({
  beforeLoad: ({ context, location }) => requireMe(context.queryClient, location).then(() => undefined),
  component: AccountLayout,
})
