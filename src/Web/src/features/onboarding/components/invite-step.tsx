import { useNavigate } from '@tanstack/react-router'
import { Check, TriangleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { ApiProblem } from '@/api/problem'
import type { Role, WorkspaceSummary } from '@/api/types'
import { addMember } from '@/features/members/api'
import { RoleChoice } from '@/features/members/role-choice'
import { splitAddresses } from '@/features/workspaces/model'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { Button } from '@/ui/button'
import { errorMessage } from '@/ui/error-state'
import { Field, TextArea } from '@/ui/field'
import { StepHead } from './step-head'

type Result = { email: string; problem: string | null }

const told = (error: unknown) => {
  if (error instanceof ApiProblem && error.status === 402) return t('onboarding.invite.planFull')
  if (error instanceof ApiProblem && error.status === 409) return t('onboarding.invite.already')
  return errorMessage(error)
}

export function InviteStep({ workspace }: { workspace: WorkspaceSummary }) {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [role, setRole] = useState<Role>('member')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | undefined>()
  const [results, setResults] = useState<readonly Result[]>([])
  // Nothing is anybody's yet: the first tickets are found among all.
  const finish = () =>
    void navigate({ to: '/w/$workspace/tickets', params: { workspace: workspace.slug }, search: { view: 'all' } })

  const invite = async () => {
    const { good, bad } = splitAddresses(text)
    if (bad.length) return setError(t('onboarding.invite.bad', { list: bad.join(', ') }))
    if (!good.length) return setError(t('onboarding.invite.none'))
    setError(undefined)
    setBusy(true)
    const done: Result[] = []
    for (const email of good) {
      const problem = await addMember(workspace.id, { email, role }).then(() => null, told)
      done.push({ email, problem })
      setResults([...done])
    }
    setBusy(false)
    // What failed stays in the field, to be mended or left.
    setText(
      done
        .filter((each) => each.problem)
        .map((each) => each.email)
        .join('\n'),
    )
    if (done.every((each) => !each.problem)) setTimeout(finish, 900)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void invite()
  }
  useCommands([
    {
      id: 'onboarding.next',
      keys: 'mod+Enter',
      label: t('onboarding.invite.action'),
      group: t('keys.group.general'),
      scope: 'global',
      run: () => void (text.trim() ? invite() : finish()),
    },
  ])
  return (
    <>
      <StepHead title={t('onboarding.invite.title')}>{t('onboarding.invite.lead')}</StepHead>
      <form noValidate onSubmit={submit} className="flex flex-col gap-5">
        <Field label={t('onboarding.invite.addresses')} hint={t('onboarding.invite.addresses.hint')} error={error}>
          <TextArea
            value={text}
            onChange={(event) => setText(event.target.value)}
            rows={4}
            autoFocus
            spellCheck={false}
          />
        </Field>
        <RoleChoice legend={t('onboarding.invite.role')} value={role} onChange={setRole} />
        <Results results={results} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary" busy={busy}>
            {t('onboarding.invite.action')}
          </Button>
          <Button tone="quiet" onClick={finish}>
            {t(results.some((each) => !each.problem) ? 'onboarding.invite.finish' : 'onboarding.invite.skip')}
          </Button>
        </div>
      </form>
    </>
  )
}

function Results({ results }: { results: readonly Result[] }) {
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
            <span className={problem ? 'text-danger' : 'text-muted'}>{problem ?? t('onboarding.invite.added')}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
