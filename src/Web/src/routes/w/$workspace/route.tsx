import { createFileRoute, notFound } from '@tanstack/react-router'
import { AppShell } from '@/app/app-shell'
import { NotFoundPage, UnknownWorkspacePage } from '@/app/error-pages'
import { type CurrentWorkspace, requireMe } from '@/features/session/api'
import { rememberWorkspace } from '@/features/session/last-workspace'

export const Route = createFileRoute('/w/$workspace')({
  beforeLoad: async ({ context, location, params }) => {
    const me = await requireMe(context.queryClient, location)
    const found = me.workspaces.find((each) => each.slug === params.workspace)
    if (!found) throw notFound({ data: 'workspace' })
    rememberWorkspace(found.slug)
    const workspace: CurrentWorkspace = { ...found, accountId: me.account.id }
    return { workspace }
  },
  component: AppShell,
  notFoundComponent: ({ data }) => (data === 'workspace' ? <UnknownWorkspacePage /> : <NotFoundPage />),
})
