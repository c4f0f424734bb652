import { createFileRoute, notFound } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { AppShell } from '@/app/app-shell'
import { NotFoundPage, UnknownWorkspacePage } from '@/app/error-pages'
import { type CurrentWorkspace, requireMe, useMe } from '@/features/session/api'
import { rememberWorkspace } from '@/features/session/last-workspace'

const FactorDemanded = lazy(() =>
  import('@/features/account/factor-demanded').then((module) => ({ default: module.FactorDemanded })),
)

export const Route = createFileRoute('/w/$workspace')({
  beforeLoad: async ({ context, location, params }) => {
    const me = await requireMe(context.queryClient, location)
    const found = me.workspaces.find((each) => each.slug === params.workspace)
    if (!found) throw notFound({ data: 'workspace' })
    rememberWorkspace(found.slug)
    const workspace: CurrentWorkspace = { ...found, accountId: me.account.id }
    return { workspace }
  },
  component: Workspace,
  notFoundComponent: ({ data }) => (data === 'workspace' ? <UnknownWorkspacePage /> : <NotFoundPage />),
})

function Workspace() {
  const { workspace } = Route.useRouteContext()
  const lacking = useMe().workspaces.some((each) => each.id === workspace.id && each.lacksTwoFactor)
  return lacking ? (
    <Suspense>
      <FactorDemanded workspace={workspace} />
    </Suspense>
  ) : (
    <AppShell />
  )
}
