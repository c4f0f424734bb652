import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { ApiToken } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { SettingsPage } from '@/features/settings/settings-page'
import { t } from '@/lib/i18n'
import { mediumDate } from '@/lib/i18n/dates'
import { useMinute } from '@/lib/use-minute'
import { Button, buttonClass } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { SkeletonRows } from '@/ui/skeleton'
import { Table } from '@/ui/table'
import { Time } from '@/ui/time'
import { tokensQuery } from '../api'
import { isExpired } from '../model'
import { RevokeToken } from './revoke-token'

const NewTokenDialog = lazy(() => import('./new-token-dialog').then((module) => ({ default: module.NewTokenDialog })))

export function TokensPage() {
  const workspace = useWorkspace()
  const [creating, setCreating] = useState(false)
  const tokens = useQuery(tokensQuery(workspace.id))
  const create = (
    <Button tone="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden className="size-4" />
      {t('tokens.create')}
    </Button>
  )
  return (
    <SettingsPage title={t('tokens.title')} width="wide" actions={create}>
      <p className="mb-5 max-w-[60ch] text-muted text-sm">
        {t('tokens.lead')}{' '}
        <a href="/docs" target="_blank" rel="noreferrer" className="text-accent underline">
          {t('tokens.docs')}
        </a>
      </p>
      {tokens.isPending ? <SkeletonRows rows={3} /> : null}
      {tokens.isError && !tokens.data ? (
        <ErrorState title={t('tokens.error')} error={tokens.error} onRetry={() => void tokens.refetch()} />
      ) : null}
      {tokens.data?.items.length === 0 ? (
        <EmptyState
          title={t('tokens.empty.title')}
          body={t('tokens.empty.body')}
          action={<Button onClick={() => setCreating(true)}>{t('tokens.create')}</Button>}
        />
      ) : null}
      {tokens.data?.items.length ? <TokenTable tokens={tokens.data.items} /> : null}
      <Suspense>{creating ? <NewTokenDialog onClose={() => setCreating(false)} /> : null}</Suspense>
    </SettingsPage>
  )
}

function TokenTable({ tokens }: { tokens: readonly ApiToken[] }) {
  return (
    <Table
      caption={t('tokens.title')}
      rows={tokens}
      rowKey={(token) => token.id}
      columns={[
        {
          key: 'name',
          header: t('tokens.col.name'),
          cell: (token) => (
            <>
              <span className="block break-words font-medium">{token.name}</span>
              <code className="text-faint text-xs">{token.prefix}…</code>
              <span className="block text-muted text-xs @2xl:hidden">
                {scopeNames(token)} · <Expiry token={token} />
              </span>
            </>
          ),
        },
        { key: 'scopes', header: t('tokens.col.scopes'), wideOnly: true, cell: scopeNames },
        {
          key: 'expires',
          header: t('tokens.col.expires'),
          wideOnly: true,
          cell: (token) => <Expiry token={token} />,
        },
        {
          key: 'used',
          header: t('tokens.col.used'),
          wideOnly: true,
          className: 'w-28 text-muted',
          cell: (token) => (token.lastUsedAt ? <Time at={token.lastUsedAt} /> : t('tokens.neverUsed')),
        },
        {
          key: 'actions',
          header: t('tokens.col.actions'),
          quiet: true,
          className: 'w-20 whitespace-nowrap text-end',
          cell: (token) => (
            <>
              <LogLink token={token} />
              <RevokeToken token={token} />
            </>
          ),
        },
      ]}
    />
  )
}

function LogLink({ token }: { token: ApiToken }) {
  const workspace = useWorkspace()
  if (!workspace.can.readApiLog) return null
  return (
    <Link
      to="/w/$workspace/settings/api-log"
      params={{ workspace: workspace.slug }}
      search={{ token: token.id }}
      aria-label={t('tokens.log.of', { name: token.name })}
      className={buttonClass({ tone: 'quiet', size: 'sm' })}
    >
      {t('tokens.log')}
    </Link>
  )
}

const scopeNames = (token: ApiToken) => token.scopes.map((scope) => t(`tokens.scope.${scope}`)).join(', ')

function Expiry({ token }: { token: ApiToken }) {
  const now = useMinute()
  if (!token.expiresAt) return t('tokens.unlimited')
  const date = mediumDate(token.expiresAt)
  return isExpired(token, now) ? <span className="text-danger">{t('tokens.expired', { date })}</span> : date
}
