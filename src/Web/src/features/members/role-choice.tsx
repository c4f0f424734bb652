import { useId } from 'react'
import type { Role } from '@/api/types'
import { t } from '@/lib/i18n'

const roles: readonly Role[] = ['member', 'owner']

/** What each role may do stands where it is chosen. */
export function RoleChoice(props: { legend: string; value: Role; onChange: (role: Role) => void }) {
  const name = useId()
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium text-sm">{props.legend}</legend>
      {roles.map((role) => (
        <label key={role} className="flex gap-2 text-sm">
          <input
            type="radio"
            name={name}
            checked={props.value === role}
            onChange={() => props.onChange(role)}
            className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-6"
          />
          <span>
            {t(`members.role.${role}`)}
            <span className="block text-muted text-xs">{t(`members.role.${role}.hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
