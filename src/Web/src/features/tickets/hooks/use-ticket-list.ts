import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { coalesce } from '@/lib/realtime/coalesce'
import { liveState, onLive, onResync } from '@/lib/realtime/live'
import { type TicketFilter, ticketKeys, ticketListQuery } from '../api'
import { refreshLists } from '../cache'

/** The loaded tickets of a view, in the server's order. */
export function useTicketList(workspaceId: string, filter: TicketFilter) {
  const query = useInfiniteQuery(ticketListQuery(workspaceId, filter))
  const tickets = useMemo(() => {
    const seen = new Set<string>()
    const all = query.data?.pages.flatMap((page) => page.items) ?? []
    return all.filter((ticket) => !seen.has(ticket.id) && seen.add(ticket.id))
  }, [query.data])
  return { query, tickets }
}

/** Keeps lists, counts and open tickets current: by live hints, and by asking when there are none. */
export function useLiveTickets(workspaceId: string) {
  const client = useQueryClient()
  useEffect(() => {
    const refresh = () => {
      void refreshLists(client, workspaceId)
      void client.invalidateQueries({ queryKey: ticketKeys.counts(workspaceId) })
    }
    const soon = coalesce(refresh)
    const all = () => {
      refresh()
      void client.invalidateQueries({ queryKey: ticketKeys.details(workspaceId) })
      void client.invalidateQueries({ queryKey: [...ticketKeys.all(workspaceId), 'messages'] })
    }
    const offLive = onLive('ticket', (change) => {
      soon()
      const open = client.getQueryCache().findAll({ queryKey: ticketKeys.details(workspaceId) })
      const known = open.find((query) => (query.state.data as { id?: string } | undefined)?.id === change.id)
      if (known) void client.invalidateQueries({ queryKey: known.queryKey })
      void client.invalidateQueries({ queryKey: ticketKeys.messages(workspaceId, change.id) })
      void client.invalidateQueries({ queryKey: ticketKeys.events(workspaceId, change.id) })
    })
    const offResync = onResync(all)
    const onReturn = () => document.visibilityState === 'visible' && soon()
    const poll = setInterval(() => {
      if (liveState() !== 'live' && document.visibilityState === 'visible') all()
    }, 60_000)
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      offLive()
      offResync()
      clearInterval(poll)
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [client, workspaceId])
}
