import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { CircleCheck, ExternalLink } from 'lucide-react'
import { useEffect } from 'react'
import { mayBeDevelopment } from '@/api/dev'
import type { Mailbox, WorkspaceSummary } from '@/api/types'
import { mailboxesQuery } from '@/features/mailboxes/api'
import { sentMailsQuery } from '@/features/simulator/api'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { connectLive } from '@/lib/realtime/live'
import { useLiveRefresh } from '@/lib/realtime/use-live-refresh'
import { buttonClass } from '@/ui/button'
import { CopyField } from '@/ui/copy-field'
import { ErrorState } from '@/ui/error-state'
import { SkeletonText } from '@/ui/skeleton'
import { StepHead } from './step-head'

export function AddressStep({ workspace }: { workspace: WorkspaceSummary }) {
  const navigate = useNavigate()
  const mailboxes = useQuery({
    ...mailboxesQuery(workspace.id),
    // A new workspace gets its address a moment later; and the first mail is worth looking for.
    refetchInterval: (query) => (query.state.data?.some((each) => each.lastReceivedAt) ? false : 3000),
  })
  useEffect(() => connectLive(workspace.id), [workspace.id])
  useLiveRefresh(['mailbox', 'inbound_mail'], [mailboxesQuery(workspace.id).queryKey])
  const next = { workspace: workspace.slug, step: 'invite' } as const
  useCommands([
    {
      id: 'onboarding.next',
      keys: 'mod+Enter',
      label: t('onboarding.address.next'),
      group: t('keys.group.general'),
      scope: 'global',
      run: () => void navigate({ to: '/onboarding', search: next }),
    },
  ])
  const mailbox = mailboxes.data?.[0]
  const arrived = Boolean(mailbox?.lastReceivedAt)
  return (
    <>
      <StepHead title={t('onboarding.address.title')}>{t('onboarding.address.lead')}</StepHead>
      {mailboxes.isError ? (
        <ErrorState error={mailboxes.error} onRetry={() => void mailboxes.refetch()} />
      ) : mailbox ? (
        <FirstMail mailbox={mailbox} slug={workspace.slug} />
      ) : (
        <div className="flex flex-col gap-3">
          <p role="status" className="text-muted text-sm">
            {t('onboarding.address.making')}
          </p>
          <SkeletonText lines={2} />
        </div>
      )}
      <div className="mt-6">
        <Link to="/onboarding" search={next} className={buttonClass({ tone: arrived ? 'primary' : 'outline' })}>
          {t(arrived ? 'onboarding.address.next' : 'onboarding.address.later')}
        </Link>
      </div>
    </>
  )
}

function FirstMail({ mailbox, slug }: { mailbox: Mailbox; slug: string }) {
  const simulator = useQuery({ ...sentMailsQuery, enabled: mayBeDevelopment })
  const at = mailbox.lastReceivedAt
  return (
    <div className="flex flex-col gap-5">
      <CopyField value={mailbox.address} label={t('onboarding.address.label')} />
      <div role="status" className="flex items-start gap-2.5 text-sm">
        {at ? (
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
        ) : (
          <span aria-hidden className="mt-1.5 size-2 shrink-0 animate-pulse rounded-full bg-accent" />
        )}
        <div>
          <p className="font-medium">{t(at ? 'onboarding.address.arrived' : 'onboarding.address.waiting')}</p>
          {at ? (
            <Link
              to="/w/$workspace/tickets"
              params={{ workspace: slug }}
              search={{ view: 'all' }}
              className="inline-flex min-h-6 items-center rounded-sm text-accent underline pointer-coarse:min-h-11"
            >
              {t('onboarding.address.arrivedLink')}
            </Link>
          ) : (
            <p className="text-muted">{t('onboarding.address.waitingHint')}</p>
          )}
        </div>
      </div>
      {simulator.data ? (
        <div>
          <Link
            to="/simulator"
            search={{ to: mailbox.address }}
            target="_blank"
            className={buttonClass({ tone: at ? 'outline' : 'primary' })}
          >
            <ExternalLink aria-hidden className="size-4" />
            {t('onboarding.address.simulate')}
          </Link>
          <p className="mt-1 text-muted text-xs">{t('onboarding.address.simulateHint')}</p>
        </div>
      ) : null}
    </div>
  )
}
