import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import * as z from 'zod/mini'
import type { ApiProblem } from '@/api/problem'
import { meQuery } from '@/features/session/api'
import { createWorkspace } from '@/features/workspaces/api'
import { guessTimeZone, slugProblem, suggestSlug } from '@/features/workspaces/model'
import { TimeZoneSelect } from '@/features/workspaces/time-zone-select'
import { useServerForm } from '@/lib/forms/use-server-form'
import { t } from '@/lib/i18n'
import { timeIn } from '@/lib/i18n/dates'
import { useCommands } from '@/lib/keyboard/use-commands'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { StepHead } from './step-head'

const schema = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, { error: () => t('onboarding.workspace.name.missing') }), z.maxLength(100)),
  slug: z.string().check((ctx) => {
    const message = slugProblem(ctx.value)
    if (message) ctx.issues.push({ code: 'custom', input: ctx.value, message: t(message.key, message.values) })
  }),
  timeZone: z.string(),
})

const explain = (problem: ApiProblem) =>
  problem.status === 409 ? { slug: t('onboarding.workspace.slug.taken') } : undefined

export function WorkspaceStep() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const form = useServerForm({
    schema,
    defaults: { name: '', slug: '', timeZone: guessTimeZone() },
    submit: async (values) => {
      const made = await createWorkspace(values)
      await client.fetchQuery({ ...meQuery, staleTime: 0 })
      await navigate({ to: '/onboarding', search: { workspace: made.slug, step: 'address' } })
    },
    explain,
  })
  useCommands([
    {
      id: 'onboarding.next',
      keys: 'mod+Enter',
      label: t('onboarding.workspace.action'),
      group: t('keys.group.general'),
      scope: 'global',
      run: () => void form.onSubmit(),
    },
  ])
  const [name, slug, timeZone] = form.watch(['name', 'slug', 'timeZone'])
  const ownSlug = Boolean(form.formState.dirtyFields.slug)
  const { setValue } = form
  useEffect(() => {
    // Follows the name until the person writes an address of their own.
    if (!ownSlug) setValue('slug', suggestSlug(name))
  }, [name, ownSlug, setValue])
  return (
    <>
      <StepHead title={t('onboarding.workspace.title')}>{t('onboarding.workspace.lead')}</StepHead>
      <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('onboarding.step.workspace')}>
        <Field
          label={t('onboarding.workspace.name')}
          hint={t('onboarding.workspace.name.hint')}
          error={form.errorOf('name')}
          required
        >
          <TextInput autoComplete="organization" autoFocus {...form.register('name')} />
        </Field>
        <Field
          label={t('onboarding.workspace.slug')}
          hint={t('onboarding.workspace.slug.hint', { slug: slug || '…' })}
          error={form.errorOf('slug')}
          required
        >
          <TextInput autoComplete="off" autoCapitalize="off" spellCheck={false} {...form.register('slug')} />
        </Field>
        <Field
          label={t('onboarding.workspace.timeZone')}
          hint={t('onboarding.workspace.timeZone.hint', { time: timeIn(timeZone) })}
          error={form.errorOf('timeZone')}
        >
          <TimeZoneSelect current={timeZone} {...form.register('timeZone')} />
        </Field>
        <div>
          <Button type="submit" tone="primary" busy={form.busy}>
            {t('onboarding.workspace.action')}
          </Button>
        </div>
      </Form>
    </>
  )
}
