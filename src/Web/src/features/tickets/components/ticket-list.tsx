import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import type { TicketItem, TicketView } from '@/api/types'
import { useMe, useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { ErrorState } from '@/ui/error-state'
import { ProgressLine, SkeletonRows } from '@/ui/skeleton'
import { useTicketActs } from '../act'
import { useListCommands } from '../hooks/use-list-commands'
import { usePrefetch } from '../hooks/use-prefetch'
import { useTicketRows } from '../hooks/use-ticket-rows'
import { viewLabel } from '../model'
import { setNavigator } from '../navigator'
import { HeldNotice } from './held-notice'
import { NoTickets } from './no-tickets'
import { SelectionBar } from './selection-bar'
import { type GridHandle, TicketGrid } from './ticket-grid'
import { TicketListHeader } from './ticket-list-header'

type Props = { view: TicketView; openNumber: number | undefined }

export function TicketList({ view, openNumber }: Props) {
  const workspace = useWorkspace()
  const me = useMe().account
  const navigate = useNavigate()
  const router = useRouter()
  const client = useQueryClient()
  const grid = useRef<GridHandle>(null)
  const list = useTicketRows(workspace.id, { view }, openNumber)
  const { query, rows, index, active, picked, setPicked, targets, put } = list
  const acts = useTicketActs(workspace.id, { accountId: workspace.accountId, name: me.name })
  const detailOpen = openNumber !== undefined
  usePrefetch(workspace.id, rows[index]?.ticket)
  usePrefetch(workspace.id, rows[index + 1]?.ticket)

  const open = useCallback(
    (ticket: TicketItem) =>
      void navigate({
        to: '/w/$workspace/tickets/$number',
        params: { workspace: workspace.slug, number: ticket.number },
        search: { view },
      }),
    [navigate, workspace.slug, view],
  )
  const hrefOf = useCallback(
    (ticket: TicketItem) => router.history.createHref(`/w/${workspace.slug}/tickets/${ticket.number}?view=${view}`),
    [router, workspace.slug, view],
  )
  const move = useCallback(
    (delta: number) => {
      const next = Math.max(0, Math.min(rows.length - 1, index + delta))
      const ticket = rows[next]?.ticket
      if (!ticket) return
      const focused = document.activeElement
      put(ticket.id, next)
      grid.current?.reveal(next, !detailOpen && (focused === document.body || !!focused?.closest('[role="grid"],h1')))
      if (detailOpen) open(ticket)
    },
    [rows, index, put, detailOpen, open],
  )
  useEffect(() => setNavigator({ neighbour: (delta) => rows[index + delta]?.ticket }), [rows, index])
  useEffect(() => {
    if (detailOpen && index >= 0) grid.current?.reveal(index, false)
  }, [detailOpen, index])

  const toggle = (extend?: 1 | -1) => {
    if (!active) return
    const next = new Set(picked)
    if (extend || !next.delete(active.id)) next.add(active.id)
    setPicked(next)
    if (extend) move(extend)
  }
  const clear = useCallback(() => setPicked(new Set()), [setPicked])
  useListCommands({
    workspace,
    active,
    targets,
    acts,
    detailOpen,
    move,
    open,
    selection: { toggle, clear, size: picked.size, all: () => setPicked(new Set(rows.map((row) => row.ticket.id))) },
  })
  const nearEnd = useCallback(() => {
    if (query.hasNextPage && !query.isFetching && !query.isFetchNextPageError) void query.fetchNextPage()
  }, [query])
  const refresh = () => void client.refetchQueries({ queryKey: ['w', workspace.id, 'tickets'], type: 'active' })

  return (
    <>
      {picked.size > 0 ? (
        <SelectionBar targets={targets} acts={acts} onClear={clear} />
      ) : (
        <TicketListHeader
          view={view}
          loaded={query.isSuccess ? rows.length : undefined}
          hasMore={query.hasNextPage}
          secondary={detailOpen}
          onRefresh={refresh}
        />
      )}
      <HeldNotice />
      <div className="relative flex min-h-0 grow flex-col">
        <ProgressLine active={query.isFetching && query.isSuccess} />
        {list.waiting > 0 ? (
          <button
            type="button"
            onClick={() => {
              list.showWaiting()
              grid.current?.toTop()
            }}
            className="float-in absolute inset-x-0 top-2 z-10 mx-auto w-fit rounded-full bg-accent px-3 py-1 font-medium text-on-accent text-xs shadow-(--shadow-pop) pointer-coarse:py-2.5"
          >
            {t('tickets.waiting.show', { n: list.waiting })}
          </button>
        ) : null}
        {query.isPending ? <SkeletonRows rows={12} /> : null}
        {query.isError && !query.isFetchNextPageError ? (
          <ErrorState
            title={t('tickets.failed')}
            error={query.error}
            busy={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        ) : null}
        {query.isSuccess && rows.length === 0 ? <NoTickets view={view} /> : null}
        {rows.length > 0 ? (
          <TicketGrid
            ref={grid}
            label={t(viewLabel[view])}
            rows={rows}
            hasMore={query.hasNextPage}
            activeIndex={index}
            picked={picked}
            hrefOf={hrefOf}
            onOpen={open}
            onActivate={put}
            onMove={move}
            onScrolled={list.setScrolled}
            onNearEnd={nearEnd}
          />
        ) : null}
        {query.isFetchNextPageError ? (
          <ErrorState title={t('tickets.failedMore')} error={query.error} onRetry={() => void query.fetchNextPage()} />
        ) : null}
      </div>
    </>
  )
}
