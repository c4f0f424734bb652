import { useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Me } from '@/api/types'
import { keepMe } from '@/features/session/api'
import { guessTimeZone } from '@/features/workspaces/model'
import { TimeZoneSelect } from '@/features/workspaces/time-zone-select'
import { useServerForm } from '@/lib/forms/use-server-form'
import { standardLanguage } from '@/lib/i18n'
import { timeIn } from '@/lib/i18n/dates'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { SaveBar } from '@/ui/save-bar'
import { Select } from '@/ui/select'
import { toast } from '@/ui/toast-store'
import { changeProfile } from '../api'
import { languageName, languages, sample } from '../model'
import { t } from '../phrases'

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, { error: () => t('profile.name.missing') }), z.maxLength(100)),
  timeZone: z.string(),
  language: z.string(),
})

/** Empty is not chosen: then the device's time zone and the standard language hold. */
const valuesOf = ({ name, timeZone, language }: Me['account']) => ({
  name,
  timeZone: timeZone ?? '',
  language: language ?? '',
})

export function ProfileForm({ account }: { account: Me['account'] }) {
  const client = useQueryClient()
  const form = useServerForm({
    schema,
    defaults: valuesOf(account),
    submit: async ({ name, timeZone, language }) => {
      const chosen = { ...(timeZone ? { timeZone } : {}), ...(language ? { language } : {}) }
      const me = await changeProfile({ name, ...chosen })
      keepMe(client, me)
      form.reset(valuesOf(me.account))
      toast(t('settings.saved'))
    },
  })
  const device = guessTimeZone()
  return (
    <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('account.profile')}>
      <Field label={t('profile.name')} hint={t('profile.name.hint')} error={form.errorOf('name')} required>
        <TextInput autoComplete="name" {...form.register('name')} />
      </Field>
      <Field
        label={t('profile.timeZone')}
        hint={t('profile.timeZone.hint', { time: timeIn(form.watch('timeZone') || device) })}
        error={form.errorOf('timeZone')}
      >
        <TimeZoneSelect current={account.timeZone ?? device} {...form.register('timeZone')}>
          {account.timeZone ? null : (
            <option value="">{t('profile.timeZone.device', { zone: device.replaceAll('_', ' ') })}</option>
          )}
        </TimeZoneSelect>
      </Field>
      <Field
        label={t('profile.language')}
        hint={t('profile.language.hint', sample(form.watch('language') || standardLanguage))}
        error={form.errorOf('language')}
      >
        <Select {...form.register('language')}>
          {account.language ? null : (
            <option value="">{t('profile.language.standard', { language: languageName(standardLanguage) })}</option>
          )}
          {languages.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {languageName(tag)}
            </option>
          ))}
        </Select>
      </Field>
      <SaveBar
        dirty={form.formState.isDirty}
        busy={form.busy}
        onSave={() => void form.onSubmit()}
        onDiscard={() => form.reset(valuesOf(account))}
      />
    </Form>
  )
}
