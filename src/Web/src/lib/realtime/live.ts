import { useEffect, useState } from 'react'
import { clientId } from '@/api/client-id'
import { createStore } from '../store'

export type LiveEntity = 'ticket' | 'notification' | 'inbound_mail' | 'mailbox' | 'workspace'
/** A hint that something changed; the news itself is always fetched through the API. */
export type LiveChange = {
  entity: LiveEntity
  id: string
  version: number
  actorId: string | null
  clientId: string | null
}
export type LiveState = 'off' | 'connecting' | 'live' | 'reconnecting'
type Handler = (change: LiveChange) => void

const handlers = new Map<LiveEntity, Set<Handler>>()
const resyncs = new Set<() => void>()
const state = createStore<LiveState>('off')

export const useLiveState = state.use
export const liveState = state.get

const GRACE_MS = 3000

/** What to say about a connection that has been missing for a while; nothing while all is well. */
export function useLiveTrouble(): Exclude<LiveState, 'live'> | undefined {
  const now = useLiveState()
  const live = now === 'live'
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = live ? undefined : setTimeout(() => setLate(true), GRACE_MS)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [live])
  return late && now !== 'live' ? now : undefined
}

/** Features say what they listen to; this file knows none of them. */
export function onLive(entity: LiveEntity, handler: Handler) {
  const set = handlers.get(entity) ?? new Set()
  handlers.set(entity, set.add(handler))
  return () => {
    set.delete(handler)
  }
}

/** Called after a gap in the connection, when hints may have been missed. */
export function onResync(handler: () => void) {
  resyncs.add(handler)
  return () => {
    resyncs.delete(handler)
  }
}

export function dispatch(change: LiveChange) {
  if (change.clientId === clientId) return
  for (const handler of handlers.get(change.entity) ?? []) handler(change)
}

const backoff = (attempt: number) => Math.min(1000 * 2 ** attempt, 30_000) * (0.5 + Math.random() / 2)

export function connectLive(workspaceId: string) {
  let stopped = false
  let stop = () => {}
  const gap = () => {
    for (const handler of resyncs) handler()
  }
  const start = async () => {
    const { HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr')
    const hub = new HubConnectionBuilder()
      .withUrl('/hubs/live')
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: (c) => backoff(c.previousRetryCount) })
      .configureLogging(LogLevel.None)
      .build()
    stop = () => void hub.stop()
    hub.on('changed', dispatch)
    hub.onreconnecting(() => state.set('reconnecting'))
    hub.onreconnected(async () => {
      await hub.invoke('Join', workspaceId)
      state.set('live')
      gap()
    })
    hub.onclose(() => state.set('off'))
    for (let attempt = 0; !stopped; attempt++) {
      try {
        state.set('connecting')
        await hub.start()
        await hub.invoke('Join', workspaceId)
        state.set('live')
        // Also the first time: what is on screen was fetched before, and nothing was heard in between.
        gap()
        return
      } catch {
        state.set('reconnecting')
        await hub.stop()
        await new Promise((resolve) => setTimeout(resolve, backoff(attempt)))
      }
    }
  }
  // The connection waits until the first paint is over: nothing on screen depends on it.
  const timer = setTimeout(() => void start().catch(() => state.set('off')), 1500)
  return () => {
    stopped = true
    clearTimeout(timer)
    stop()
    state.set('off')
  }
}
