import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { coalesce } from './coalesce'
import { type LiveEntity, onLive, onResync } from './live'

/** Fetches these lists anew when something of that kind changed, once for a burst. Kinds must not change between renders. */
export function useLiveRefresh(entities: readonly LiveEntity[], keys: readonly QueryKey[], wait = 400) {
  const client = useQueryClient()
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  const kinds = entities.join()
  useEffect(() => {
    const refresh = coalesce(() => {
      for (const queryKey of latest.current) void client.invalidateQueries({ queryKey })
    }, wait)
    const stops = [...kinds.split(',').map((kind) => onLive(kind as LiveEntity, refresh)), onResync(refresh)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client, kinds, wait])
}
