import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mayBeDevelopment } from '@/api/dev'
import type { Plan } from '@/api/types'
import { inboundKey } from '@/features/inbound/api'
import { monthName } from '@/features/inbound/model'
import { useWorkspace } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { sentMailsQuery } from '@/features/simulator/api'
import { formatNumber, t } from '@/lib/i18n'
import { ErrorState } from '@/ui/error-state'
import { Meter } from '@/ui/meter'
import { Section } from '@/ui/page'
import { Segments } from '@/ui/segments'
import { SkeletonText } from '@/ui/skeleton'
import { toast } from '@/ui/toast-store'
import { planQuery, tryPlan } from '../api'

export function PlanPage() {
  const workspace = useWorkspace()
  const plan = useQuery({ ...planQuery(workspace.id), staleTime: 0 })
  return (
    <SettingsPage title={t('plan.title')}>
      {plan.isPending ? <SkeletonText lines={5} /> : null}
      {plan.isError && !plan.data ? (
        <ErrorState title={t('plan.error')} error={plan.error} onRetry={() => void plan.refetch()} />
      ) : null}
      {plan.data ? (
        <>
          <Usage plan={plan.data} />
          <Section title={t('plan.rule.title')}>
            <p className="max-w-[60ch] text-muted text-sm">{t('plan.rule.body')}</p>
          </Section>
          <TryPlans plan={plan.data} />
        </>
      ) : null}
    </SettingsPage>
  )
}

function Usage({ plan }: { plan: Plan }) {
  const workspace = useWorkspace()
  const { limits, usage } = plan
  const said = (key: 'agents' | 'tickets', used: number, limit: number | null) =>
    limit === null
      ? t('plan.unlimited', { used: formatNumber(used) })
      : t(`plan.${key}.used`, { used: formatNumber(used), limit: formatNumber(limit) })
  const share = limits.ticketsPerMonth ? usage.tickets / limits.ticketsPerMonth : 0
  return (
    <div className="mb-8 flex flex-col gap-6">
      <p className="text-md">{t('plan.current', { name: plan.name })}</p>
      <Meter
        label={t('plan.agents')}
        used={usage.agents}
        limit={limits.agents}
        usedText={said('agents', usage.agents, limits.agents)}
        hint={limits.agents !== null && usage.agents >= limits.agents ? t('plan.agents.full') : undefined}
      />
      <div>
        <Meter
          label={t('plan.tickets', { month: monthName(usage.month) })}
          used={usage.tickets}
          limit={limits.ticketsPerMonth}
          usedText={said('tickets', usage.tickets, limits.ticketsPerMonth)}
          hint={share >= 1 ? t('plan.tickets.full') : share >= 0.8 ? t('plan.tickets.near') : undefined}
        />
        {share >= 1 ? (
          <Link
            to="/w/$workspace/inbound"
            params={{ workspace: workspace.slug }}
            search={{ status: 'held' }}
            className="mt-1 inline-block text-accent text-sm underline"
          >
            {t('plan.tickets.held')}
          </Link>
        ) : null}
      </div>
    </div>
  )
}

const codes = ['free', 'team', 'business'] as const
type Code = (typeof codes)[number]

function TryPlans({ plan }: { plan: Plan }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const development = useQuery({ ...sentMailsQuery, enabled: mayBeDevelopment }).data
  const change = useMutation({
    mutationFn: (code: Code) => tryPlan(workspace.id, code),
    onSuccess: (_nothing, code) => toast(t('plan.try.done', { name: t(`plan.try.${code}`) })),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: planQuery(workspace.id).queryKey })
      void client.invalidateQueries({ queryKey: inboundKey(workspace.id) })
    },
  })
  if (!development) return null
  return (
    <Section title={t('plan.try.title')} hint={t('plan.try.hint')}>
      <Segments
        label={t('plan.try.title')}
        value={(change.isPending ? change.variables : plan.code) as Code}
        onChange={(code) => change.mutate(code)}
        options={codes.map((value) => ({ value, label: t(`plan.try.${value}`) }))}
      />
    </Section>
  )
}
