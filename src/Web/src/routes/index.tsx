import { createFileRoute, redirect } from '@tanstack/react-router'
import { requireMe } from '@/features/session/api'
import { lastWorkspace } from '@/features/session/last-workspace'

export const Route = createFileRoute('/')({
  beforeLoad: async ({ context, location }) => {
    const me = await requireMe(context.queryClient, location)
    const workspace = me.workspaces.find((each) => each.slug === lastWorkspace()) ?? me.workspaces[0]
    if (!workspace) throw redirect({ to: '/onboarding' })
    throw redirect({ to: '/w/$workspace/tickets', params: { workspace: workspace.slug } })
  },
})
