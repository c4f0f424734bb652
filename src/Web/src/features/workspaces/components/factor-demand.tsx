import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { ApiProblem, isProblem } from '@/api/problem'
import type { Workspace } from '@/api/types'
import { buttonClass } from '@/ui/button'
import { errorMessage } from '@/ui/error-state'
import { Checkbox } from '@/ui/field'
import { Note } from '@/ui/note'
import { Section } from '@/ui/page'
import { toast } from '@/ui/toast-store'
import { changeWorkspace, workspaceQuery } from '../api'
import { t } from '../phrases'

const ConfirmDialog = lazy(() => import('@/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })))

/** Saved at once, for it is no text that somebody is still writing; turning it on is asked about, for it shuts people out. */
export function FactorDemand({ workspace }: { workspace: Workspace }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const change = useMutation({
    meta: { inline: true },
    mutationFn: (requireTwoFactor: boolean) => changeWorkspace(workspace, { requireTwoFactor }),
    onSuccess: (saved) => {
      client.setQueryData(workspaceQuery(workspace.id).queryKey, saved)
      toast(t(saved.requireTwoFactor ? 'demand.on' : 'demand.off'))
    },
    onSettled: () => {
      setAsking(false)
      return client.invalidateQueries({ queryKey: workspaceQuery(workspace.id).queryKey })
    },
  })
  return (
    <Section title={t('demand.title')}>
      <Checkbox
        label={t('demand.label')}
        hint={t('demand.hint')}
        checked={workspace.requireTwoFactor}
        aria-busy={change.isPending || undefined}
        onChange={(event) => (event.target.checked ? setAsking(true) : change.mutate(false))}
      />
      <div role="alert" className="mt-3 empty:hidden">
        {change.error ? <Refusal error={change.error} workspace={workspace} /> : null}
      </div>
      <Suspense>
        {asking ? (
          <ConfirmDialog
            open
            onOpenChange={setAsking}
            title={t('demand.ask.title')}
            description={t('demand.ask.body')}
            confirmLabel={t('demand.ask.action')}
            busy={change.isPending}
            onConfirm={() => change.mutate(true)}
          />
        ) : null}
      </Suspense>
    </Section>
  )
}

function Refusal({ error, workspace }: { error: unknown; workspace: Workspace }) {
  if (!isProblem(error, 'two_factor.own_first'))
    return (
      <Note tone="warning">
        {error instanceof ApiProblem && error.status === 412 ? t('settings.stale') : errorMessage(error)}
      </Note>
    )
  return (
    <Note
      tone="warning"
      actions={
        <Link
          to="/w/$workspace/settings/security"
          params={{ workspace: workspace.slug }}
          className={buttonClass({ size: 'sm' })}
        >
          {t('demand.ownFirst.link')}
        </Link>
      }
    >
      {t('demand.ownFirst')}
    </Note>
  )
}
