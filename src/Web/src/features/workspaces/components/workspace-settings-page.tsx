import { useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Workspace } from '@/api/types'
import { meQuery, useWorkspace } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { useServerForm } from '@/lib/forms/use-server-form'
import { timeIn } from '@/lib/i18n/dates'
import { CopyField } from '@/ui/copy-field'
import { ErrorState } from '@/ui/error-state'
import { Facts } from '@/ui/facts'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { Note } from '@/ui/note'
import { SaveBar } from '@/ui/save-bar'
import { SkeletonText } from '@/ui/skeleton'
import { toast } from '@/ui/toast-store'
import { changeWorkspace, workspaceQuery } from '../api'
import { t } from '../phrases'
import { TimeZoneSelect } from '../time-zone-select'
import { FactorDemand } from './factor-demand'

export function WorkspaceSettingsPage() {
  const current = useWorkspace()
  const workspace = useQuery(workspaceQuery(current.id))
  return (
    <SettingsPage title={t('settings.workspace')}>
      {workspace.isPending ? <SkeletonText lines={6} /> : null}
      {workspace.isError && !workspace.data ? (
        <ErrorState
          title={t('settings.general.error')}
          error={workspace.error}
          onRetry={() => void workspace.refetch()}
        />
      ) : null}
      {workspace.data ? (
        <>
          {workspace.data.can.edit ? (
            <GeneralForm workspace={workspace.data} />
          ) : (
            <ReadOnly workspace={workspace.data} />
          )}
          {workspace.data.can.edit ? <FactorDemand workspace={workspace.data} /> : null}
          <Identity workspace={workspace.data} />
        </>
      ) : null}
    </SettingsPage>
  )
}

const schema = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, { error: () => t('settings.general.name.missing') }), z.maxLength(100)),
  timeZone: z.string(),
})

function GeneralForm({ workspace }: { workspace: Workspace }) {
  const client = useQueryClient()
  const form = useServerForm({
    schema,
    defaults: { name: workspace.name, timeZone: workspace.timeZone },
    submit: async (values) => {
      try {
        const saved = await changeWorkspace(workspace, values)
        client.setQueryData(workspaceQuery(workspace.id).queryKey, saved)
        form.reset({ name: saved.name, timeZone: saved.timeZone })
        toast(t('settings.saved'))
      } finally {
        // Also after a refusal: the next try then carries the newest version.
        void client.invalidateQueries({ queryKey: workspaceQuery(workspace.id).queryKey })
        void client.invalidateQueries({ queryKey: meQuery.queryKey })
      }
    },
    explain: (problem) => (problem.status === 412 ? t('settings.stale') : undefined),
  })
  const { isDirty } = form.formState
  return (
    <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('settings.workspace')} className="mb-8">
      <Field
        label={t('settings.general.name')}
        hint={t('settings.general.name.hint')}
        error={form.errorOf('name')}
        required
      >
        <TextInput autoComplete="organization" {...form.register('name')} />
      </Field>
      <Field
        label={t('settings.general.timeZone')}
        hint={t('settings.general.timeZone.hint', { time: timeIn(form.watch('timeZone')) })}
        error={form.errorOf('timeZone')}
      >
        <TimeZoneSelect current={workspace.timeZone} {...form.register('timeZone')} />
      </Field>
      <SaveBar
        dirty={isDirty}
        busy={form.busy}
        onSave={() => void form.onSubmit()}
        onDiscard={() => form.reset({ name: workspace.name, timeZone: workspace.timeZone })}
      />
    </Form>
  )
}

function ReadOnly({ workspace }: { workspace: Workspace }) {
  return (
    <div className="mb-8 flex flex-col gap-4">
      <Note>{t('settings.general.readOnly')}</Note>
      <Facts
        facts={[
          [t('settings.general.name'), workspace.name],
          [t('settings.general.timeZone'), workspace.timeZone.replaceAll('_', ' ')],
          [t('demand.title'), t(workspace.requireTwoFactor ? 'demand.readOnly.on' : 'demand.readOnly.off')],
        ]}
      />
    </div>
  )
}

function Identity({ workspace }: { workspace: Workspace }) {
  return (
    <div className="flex flex-col gap-4 border-line border-t pt-5">
      <div>
        <p className="mb-1 font-medium text-sm">{t('settings.general.slug')}</p>
        <CopyField value={workspace.slug} label={t('settings.general.slug')} />
        <p className="mt-1 text-muted text-xs">{t('settings.general.slug.hint')}</p>
      </div>
      <div>
        <p className="mb-1 font-medium text-sm">{t('settings.general.id')}</p>
        <CopyField value={workspace.id} label={t('settings.general.id')} />
        <p className="mt-1 text-muted text-xs">{t('settings.general.id.hint')}</p>
      </div>
    </div>
  )
}
