import { Check, TriangleAlert } from 'lucide-react'
import { t } from '@/lib/i18n'
import { Field, TextArea } from '@/ui/field'
import { RoleChoice } from './role-choice'
import type { InviteResult, useInviteMany } from './use-invite-many'

/** Whom, as what, and what became of each. */
export function InviteFields({ invite }: { invite: ReturnType<typeof useInviteMany> }) {
  return (
    <>
      <Field label={t('members.invite.addresses')} hint={t('members.invite.addresses.hint')} error={invite.error}>
        <TextArea
          value={invite.text}
          onChange={(event) => invite.setText(event.target.value)}
          rows={4}
          autoFocus
          spellCheck={false}
          autoComplete="off"
        />
      </Field>
      <RoleChoice legend={t('members.invite.role')} value={invite.role} onChange={invite.setRole} />
      <Results results={invite.results} />
    </>
  )
}

function Results({ results }: { results: readonly InviteResult[] }) {
  return (
    <ul aria-live="polite" className="flex flex-col gap-1 text-sm empty:hidden">
      {results.map(({ email, problem }) => (
        <li key={email} className="flex items-start gap-2">
          {problem ? (
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
          ) : (
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
          )}
          <span className="min-w-0 break-words">
            <span className="font-medium">{email}</span>{' '}
            <span className={problem ? 'text-danger' : 'text-muted'}>{problem ?? t('members.invite.sent')}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
