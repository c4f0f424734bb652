import { useQuery } from '@tanstack/react-query'
import { tokensQuery } from '@/features/api-tokens/api'
import { membersQuery } from '@/features/members/api'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Select } from '@/ui/select'
import { type RequestFilter, statuses } from '../api'

type Props = { filter: RequestFilter; onChange: (filter: RequestFilter) => void }
type Choice = { value: string; label: string }

export function RequestFilters({ filter, onChange }: Props) {
  const workspace = useWorkspace()
  const tokens = useQuery(tokensQuery(workspace.id)).data?.items ?? []
  const members = useQuery(membersQuery(workspace.id)).data?.items ?? []
  const set = (part: RequestFilter) => onChange({ ...filter, ...part })
  return (
    <search aria-label={t('apiLog.filter')} className="mb-4 flex flex-wrap items-end gap-3">
      <Choose
        label={t('apiLog.filter.token')}
        all={t('apiLog.filter.token.all')}
        gone={t('apiLog.filter.token.gone')}
        value={filter.token}
        choices={tokens.map((token) => ({ value: token.id, label: token.name }))}
        onChange={(token) => set({ token })}
      />
      <Choose
        label={t('apiLog.filter.person')}
        all={t('apiLog.filter.person.all')}
        gone={t('apiLog.filter.person.gone')}
        value={filter.person}
        choices={members.map((member) => ({ value: member.accountId, label: member.name || member.email }))}
        onChange={(person) => set({ person })}
      />
      <Choose
        label={t('apiLog.filter.status')}
        all={t('apiLog.filter.status.all')}
        gone=""
        value={filter.status}
        choices={statuses.map((value) => ({ value, label: t(`apiLog.status.${value}`) }))}
        onChange={(status) => set({ status: statuses.find((each) => each === status) })}
      />
      <Field label={t('apiLog.filter.from')} className="min-w-36 grow basis-0 sm:grow-0">
        <TextInput
          type="date"
          value={filter.from ?? ''}
          max={filter.to}
          onChange={(event) => set({ from: event.target.value || undefined })}
        />
      </Field>
      <Field label={t('apiLog.filter.to')} className="min-w-36 grow basis-0 sm:grow-0">
        <TextInput
          type="date"
          value={filter.to ?? ''}
          min={filter.from}
          onChange={(event) => set({ to: event.target.value || undefined })}
        />
      </Field>
      {Object.values(filter).some(Boolean) ? (
        <Button tone="quiet" onClick={() => onChange({})}>
          {t('apiLog.filter.clear')}
        </Button>
      ) : null}
    </search>
  )
}

type ChooseProps = {
  label: string
  all: string
  /** What an address names and the list does not have any more. */
  gone: string
  value: string | undefined
  choices: readonly Choice[]
  onChange: (value: string | undefined) => void
}

function Choose({ label, all, gone, value, choices, onChange }: ChooseProps) {
  const known = !value || choices.some((choice) => choice.value === value)
  return (
    <Field label={label} className="min-w-36 grow basis-0 sm:w-44 sm:grow-0 sm:basis-auto">
      <Select value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
        {known ? null : <option value={value}>{gone}</option>}
      </Select>
    </Field>
  )
}
