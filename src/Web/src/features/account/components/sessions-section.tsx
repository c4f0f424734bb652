import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Monitor, Smartphone } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Session } from '@/api/types'
import { mediumDate } from '@/lib/i18n/dates'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { Section } from '@/ui/page'
import { SkeletonRows } from '@/ui/skeleton'
import { Status } from '@/ui/status'
import { Time } from '@/ui/time'
import { toast } from '@/ui/toast-store'
import { endOtherSessions, endSession, refreshAccount, sessionsQuery } from '../api'
import { deviceOf } from '../device'
import { t } from '../phrases'

const ConfirmDialog = lazy(() => import('@/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })))

export function SessionsSection() {
  const list = useInfiniteQuery(sessionsQuery)
  // The one in use comes first, wherever its age puts it.
  const sessions = list.data?.pages.flatMap((page) => page.items).sort((a, b) => +b.isCurrent - +a.isCurrent)
  const others = sessions?.some((each) => !each.isCurrent)
  return (
    <Section title={t('sessions.title')} hint={t('sessions.hint')}>
      {list.isPending ? <SkeletonRows rows={2} /> : null}
      {list.isError && !list.data ? (
        <ErrorState title={t('sessions.error')} error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      <ul className="flex flex-col">
        {sessions?.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <LoadMore query={list} />
      {others ? <EndOthers /> : null}
      {others === false ? <p className="mt-2 text-muted text-sm">{t('sessions.only')}</p> : null}
    </Section>
  )
}

function SessionRow({ session }: { session: Session }) {
  const client = useQueryClient()
  const device = deviceOf(session.userAgent)
  const end = useMutation({
    mutationFn: () => endSession(session.id),
    onSuccess: () => toast(t('sessions.ended')),
    onSettled: () => refreshAccount(client),
  })
  const Icon = device.isPhone ? Smartphone : Monitor
  const first = session.firstIp && session.firstIp !== session.lastIp ? session.firstIp : undefined
  const facts = [
    session.lastIp,
    t('sessions.began', { date: mediumDate(session.createdAt) }),
    first && t('sessions.from', { ip: first }),
  ].filter(Boolean)
  return (
    <li className="flex items-start gap-3 border-line border-b py-2.5">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="min-w-0 grow text-sm">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          {device.name}
          {session.isCurrent ? <Status tone="success">{t('sessions.this')}</Status> : null}
        </p>
        <p className="text-muted text-xs [overflow-wrap:anywhere]">
          {t('sessions.seen')} <Time at={session.lastSeenAt} />
          {facts.map((fact) => ` · ${fact}`)}
        </p>
      </div>
      {session.isCurrent ? null : (
        <Button
          size="sm"
          busy={end.isPending}
          aria-label={t('sessions.endOf', { device: device.name })}
          onClick={() => end.mutate()}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}

function EndOthers() {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const end = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => toast(t('sessions.othersEnded')),
    onSettled: () => {
      setAsking(false)
      return refreshAccount(client)
    },
  })
  return (
    <>
      <Button className="mt-3" onClick={() => setAsking(true)}>
        {t('sessions.endOthers')}
      </Button>
      <Suspense>
        {asking ? (
          <ConfirmDialog
            open
            onOpenChange={setAsking}
            title={t('sessions.endOthers.title')}
            description={t('sessions.endOthers.body')}
            confirmLabel={t('sessions.endOthers')}
            busy={end.isPending}
            onConfirm={() => end.mutate()}
          />
        ) : null}
      </Suspense>
    </>
  )
}
