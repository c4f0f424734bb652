import { useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import type { WorkspaceSummary } from '@/api/types'
import { InviteFields } from '@/features/members/invite-fields'
import { useInviteMany } from '@/features/members/use-invite-many'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { Button } from '@/ui/button'
import { StepHead } from './step-head'

export function InviteStep({ workspace }: { workspace: WorkspaceSummary }) {
  const navigate = useNavigate()
  // Nothing is anybody's yet: the first tickets are found among all.
  const finish = () =>
    void navigate({ to: '/w/$workspace/tickets', params: { workspace: workspace.slug }, search: { view: 'all' } })
  const invite = useInviteMany(workspace.id, () => setTimeout(finish, 900))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!invite.busy) void invite.send()
  }
  useCommands([
    {
      id: 'onboarding.next',
      keys: 'mod+Enter',
      label: t('members.invite.action'),
      group: t('keys.group.general'),
      scope: 'global',
      run: () => void (invite.text.trim() ? invite.send() : finish()),
    },
  ])
  return (
    <>
      <StepHead title={t('onboarding.invite.title')}>{t('onboarding.invite.lead')}</StepHead>
      <form noValidate onSubmit={submit} className="flex flex-col gap-5">
        <InviteFields invite={invite} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary" busy={invite.busy}>
            {t('members.invite.action')}
          </Button>
          <Button tone="quiet" onClick={finish}>
            {t(invite.results.some((each) => !each.problem) ? 'onboarding.invite.finish' : 'onboarding.invite.skip')}
          </Button>
        </div>
      </form>
    </>
  )
}
