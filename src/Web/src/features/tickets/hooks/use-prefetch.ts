import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { TicketItem } from '@/api/types'
import { eventsQuery, messagesQuery, ticketQuery } from '../api'

const REST = 150

/** Fetches a ticket once the hand rests on it, so that opening it is instant. */
export function usePrefetch(workspaceId: string, ticket: TicketItem | undefined) {
  const client = useQueryClient()
  const id = ticket?.id
  const number = ticket?.number
  useEffect(() => {
    if (id === undefined || number === undefined) return
    const timer = setTimeout(() => {
      void client.prefetchQuery(ticketQuery(workspaceId, number))
      void client.prefetchInfiniteQuery(messagesQuery(workspaceId, id))
      void client.prefetchQuery(eventsQuery(workspaceId, id))
    }, REST)
    return () => clearTimeout(timer)
  }, [client, workspaceId, id, number])
}
