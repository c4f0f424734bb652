import { useQuery } from '@tanstack/react-query'
import { membersQuery } from '@/features/members/api'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Select } from '@/ui/select'
import type { AuditFilter } from '../api'
import { actionText, areas } from '../model'

type Props = { filter: AuditFilter; onChange: (filter: AuditFilter) => void }

/** What the list is narrowed by; all of it is in the address, so that a view can be sent to somebody. */
export function AuditFilters({ filter, onChange }: Props) {
  const workspace = useWorkspace()
  const members = useQuery(membersQuery(workspace.id)).data?.items ?? []
  const set = (part: AuditFilter) => onChange({ ...filter, ...part })
  const gone = filter.person && !members.some((member) => member.accountId === filter.person)
  const exact = filter.action && !areas.some((area) => area === filter.action) ? filter.action : undefined
  return (
    <search aria-label={t('audit.filter')} className="mb-4 flex flex-wrap items-end gap-3">
      <Field label={t('audit.filter.person')} className="min-w-36 grow basis-0 sm:w-44 sm:grow-0 sm:basis-auto">
        <Select value={filter.person ?? ''} onChange={(event) => set({ person: event.target.value || undefined })}>
          <option value="">{t('audit.filter.person.all')}</option>
          {members.map((member) => (
            <option key={member.accountId} value={member.accountId}>
              {member.name || member.email}
            </option>
          ))}
          {gone ? <option value={filter.person}>{t('audit.unknownPerson')}</option> : null}
        </Select>
      </Field>
      <Field label={t('audit.filter.action')} className="min-w-36 grow basis-0 sm:w-44 sm:grow-0 sm:basis-auto">
        <Select value={filter.action ?? ''} onChange={(event) => set({ action: event.target.value || undefined })}>
          <option value="">{t('audit.filter.action.all')}</option>
          {areas.map((area) => (
            <option key={area} value={area}>
              {t(`audit.area.${area}`)}
            </option>
          ))}
          {exact ? <option value={exact}>{actionText(exact)}</option> : null}
        </Select>
      </Field>
      <Field label={t('audit.filter.from')} className="min-w-36 grow basis-0 sm:grow-0">
        <TextInput
          type="date"
          value={filter.from ?? ''}
          max={filter.to}
          onChange={(event) => set({ from: event.target.value || undefined })}
        />
      </Field>
      <Field label={t('audit.filter.to')} className="min-w-36 grow basis-0 sm:grow-0">
        <TextInput
          type="date"
          value={filter.to ?? ''}
          min={filter.from}
          onChange={(event) => set({ to: event.target.value || undefined })}
        />
      </Field>
      {Object.values(filter).some(Boolean) ? (
        <Button tone="quiet" onClick={() => onChange({})}>
          {t('audit.filter.clear')}
        </Button>
      ) : null}
      {filter.target ? <p className="w-full text-muted text-sm">{t('audit.filter.target')}</p> : null}
    </search>
  )
}
