import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { eventsQuery, messagesQuery } from '../api'
import { buildTimeline } from '../timeline'

/** The conversation, and how far it has been read. */
export function useThread(workspaceId: string, ticketId: string) {
  const query = useInfiniteQuery(messagesQuery(workspaceId, ticketId))
  const events = useQuery(eventsQuery(workspaceId, ticketId))
  const [seen, setSeen] = useState<string>()
  const [writing, setWriting] = useState(false)
  const [atEnd, setAtEnd] = useState(true)

  const messages = useMemo(() => query.data?.pages.toReversed().flatMap((page) => page.items) ?? [], [query.data])
  const entries = useMemo(
    () => (messages.length > 0 ? buildTimeline(messages, events.data?.items ?? [], query.hasNextPage) : []),
    [messages, events.data, query.hasNextPage],
  )
  const newest = messages.at(-1)?.id
  // While somebody is writing, what arrives below counts as read only when they have looked at it.
  if (newest && newest !== seen && atEnd && (!writing || seen === undefined)) setSeen(newest)

  const seenAt = messages.findIndex((message) => message.id === seen)
  const unread = seenAt >= 0 && messages.slice(seenAt + 1).some((message) => message.kind === 'customer')
  const markSeen = useCallback(() => setSeen(newest), [newest])
  return { query, entries, messages, newest, seen, unread, atEnd, markSeen, setWriting, setAtEnd }
}

export type ThreadState = ReturnType<typeof useThread>
