import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import * as z from 'zod/mini'
import type { CreatedApiToken } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { useServerForm } from '@/lib/forms/use-server-form'
import { t } from '@/lib/i18n'
import { mediumDate } from '@/lib/i18n/dates'
import { Button } from '@/ui/button'
import { CopyField } from '@/ui/copy-field'
import { Dialog } from '@/ui/dialog'
import { Checkbox, Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { Select } from '@/ui/select'
import { createToken, tokensQuery } from '../api'
import { curlSample, expiryAfter, lifetimes, scopes, scopesFor } from '../model'

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, { error: () => t('tokens.name.missing') }), z.maxLength(100)),
  scopes: z.array(z.enum(scopes)).check(z.minLength(1, { error: () => t('tokens.scopes.missing') })),
  days: z.string(),
})

export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const id = useId()
  const [made, setMade] = useState<CreatedApiToken | undefined>()
  const form = useServerForm<z.infer<typeof schema>>({
    schema,
    defaults: { name: '', scopes: ['read'], days: '90' },
    submit: async ({ name, scopes: chosen, days }) => {
      const expiry = days ? { expiresAt: expiryAfter(Number(days)) } : {}
      setMade(await createToken(workspace.id, { name, scopes: chosen, ...expiry }))
      void client.invalidateQueries({ queryKey: tokensQuery(workspace.id).queryKey })
    },
  })
  if (made) return <ShownOnce token={made} workspaceId={workspace.id} onClose={onClose} />
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('tokens.create.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} tone="primary" busy={form.busy}>
            {t('tokens.create.action')}
          </Button>
        </>
      }
    >
      <Form id={id} onSubmit={form.onSubmit} summary={form.summary} aria-label={t('tokens.create.title')}>
        <Field label={t('tokens.name')} hint={t('tokens.name.hint')} error={form.errorOf('name')} required>
          <TextInput autoComplete="off" autoFocus {...form.register('name')} />
        </Field>
        <fieldset className="flex flex-col gap-2" aria-describedby={`${id}-scopes`}>
          <legend className="mb-1.5 font-medium text-sm">{t('tokens.scopes')}</legend>
          {scopesFor(workspace.can).map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={t(`tokens.scope.${scope}`)}
              hint={t(`tokens.scope.${scope}.hint`)}
              {...form.register('scopes')}
            />
          ))}
          <p id={`${id}-scopes`} className="text-danger text-xs empty:hidden">
            {form.errorOf('scopes')}
          </p>
        </fieldset>
        <Field label={t('tokens.expires')} error={form.errorOf('days')}>
          <Select {...form.register('days')}>
            {lifetimes.map((n) => (
              <option key={n} value={n}>
                {t('tokens.expires.days', { n, date: mediumDate(expiryAfter(n)) })}
              </option>
            ))}
            <option value="">{t('tokens.expires.never')}</option>
          </Select>
        </Field>
      </Form>
    </Dialog>
  )
}

type ShownProps = { token: CreatedApiToken; workspaceId: string; onClose: () => void }

function ShownOnce({ token, workspaceId, onClose }: ShownProps) {
  const sample = curlSample(location.origin, workspaceId, token.token)
  return (
    <Dialog
      open
      sticky
      onOpenChange={(open) => !open && onClose()}
      title={t('tokens.made.title')}
      description={t('tokens.made.body')}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t('tokens.made.done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <div>
          <p className="mb-1 font-medium text-sm">{token.name}</p>
          <CopyField value={token.token} label={t('tokens.made.token')} />
        </div>
        <div>
          <p className="mb-1 font-medium text-sm">{t('tokens.made.sample')}</p>
          <CopyField value={sample} label={t('tokens.made.sample')} />
        </div>
      </div>
    </Dialog>
  )
}
