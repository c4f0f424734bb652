import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { TwoFactor } from '@/api/types'
import { mediumDate } from '@/lib/i18n/dates'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Note } from '@/ui/note'
import { Section } from '@/ui/page'
import { SkeletonText } from '@/ui/skeleton'
import { Status } from '@/ui/status'
import { toast } from '@/ui/toast-store'
import {
  beginTotp,
  disableTwoFactor,
  refreshAccount,
  replaceRecoveryCodes,
  type TotpSecret,
  twoFactorQuery,
} from '../api'
import { t } from '../phrases'

const SetUpDialog = lazy(() => import('./set-up-dialog').then((module) => ({ default: module.SetUpDialog })))
const CodesDialog = lazy(() => import('./codes-dialog').then((module) => ({ default: module.CodesDialog })))
const ConfirmDialog = lazy(() => import('@/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })))

const fewCodes = 3

export function TwoFactorSection() {
  const state = useQuery(twoFactorQuery)
  const [secret, setSecret] = useState<TotpSecret | undefined>()
  const [codes, setCodes] = useState<string[] | undefined>()
  return (
    <Section title={t('twoFactor.title')} hint={t('twoFactor.hint')}>
      {state.isPending ? <SkeletonText lines={2} /> : null}
      {state.isError && !state.data ? (
        <ErrorState title={t('twoFactor.error')} error={state.error} onRetry={() => void state.refetch()} />
      ) : null}
      {state.data ? (
        state.data.enabledAt ? (
          <TurnedOn state={state.data} since={state.data.enabledAt} onCodes={setCodes} />
        ) : (
          <TurnedOff state={state.data} onBegun={setSecret} />
        )
      ) : null}
      <Suspense>
        {secret ? (
          <SetUpDialog
            secret={secret}
            onClose={() => setSecret(undefined)}
            onDone={(made) => {
              setSecret(undefined)
              setCodes(made)
            }}
          />
        ) : null}
        {codes ? <CodesDialog codes={codes} onClose={() => setCodes(undefined)} /> : null}
      </Suspense>
    </Section>
  )
}

function TurnedOff({ state, onBegun }: { state: TwoFactor; onBegun: (secret: TotpSecret) => void }) {
  const begin = useMutation({ mutationFn: beginTotp, onSuccess: onBegun })
  if (!state.isAvailable) return <Note>{t('twoFactor.unavailable')}</Note>
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Status tone="neutral">{t('twoFactor.off')}</Status>
      <Button tone="primary" busy={begin.isPending} onClick={() => begin.mutate()}>
        {t('twoFactor.turnOn')}
      </Button>
    </div>
  )
}

type OnProps = { state: TwoFactor; since: string; onCodes: (codes: string[]) => void }

function TurnedOn({ state, since, onCodes }: OnProps) {
  const client = useQueryClient()
  const [asking, setAsking] = useState<'off' | 'codes' | undefined>()
  const close = () => setAsking(undefined)
  const off = useMutation({
    mutationFn: disableTwoFactor,
    onSuccess: () => toast(t('twoFactor.turnedOff')),
    onSettled: () => {
      close()
      return refreshAccount(client)
    },
  })
  const renew = useMutation({
    mutationFn: replaceRecoveryCodes,
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
    onSettled: () => {
      close()
      void refreshAccount(client)
    },
  })
  const few = state.recoveryCodesLeft <= fewCodes
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Status tone="success" shape="lock">
          {t('twoFactor.on')}
        </Status>
        <span className="text-muted">{t('twoFactor.since', { date: mediumDate(since) })}</span>
      </p>
      {few ? (
        <Note tone="warning">
          {t('twoFactor.codesLeft', { n: state.recoveryCodesLeft })} {t('twoFactor.codesFew')}
        </Note>
      ) : (
        <p className="text-muted text-sm">{t('twoFactor.codesLeft', { n: state.recoveryCodesLeft })}</p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => setAsking('codes')}>{t('twoFactor.newCodes')}</Button>
        {state.isRequired ? null : (
          <Button tone="danger" onClick={() => setAsking('off')}>
            {t('twoFactor.turnOff')}
          </Button>
        )}
      </div>
      {state.isRequired ? <p className="text-muted text-sm">{t('twoFactor.required')}</p> : null}
      <Suspense>
        {asking ? (
          <ConfirmDialog
            open
            onOpenChange={(open) => !open && close()}
            title={t(asking === 'off' ? 'twoFactor.turnOff.title' : 'twoFactor.newCodes.title')}
            description={t(asking === 'off' ? 'twoFactor.turnOff.body' : 'twoFactor.newCodes.body')}
            confirmLabel={t(asking === 'off' ? 'twoFactor.turnOff' : 'twoFactor.newCodes')}
            busy={off.isPending || renew.isPending}
            onConfirm={() => (asking === 'off' ? off : renew).mutate()}
          />
        ) : null}
      </Suspense>
    </div>
  )
}
