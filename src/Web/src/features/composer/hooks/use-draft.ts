import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Draft, load, peek } from '@/lib/drafts/draft-store'
import { createDraftWriter, type SaveState, watchDraft } from '@/lib/drafts/draft-writer'

const blank = (): Draft => ({ html: '', attachments: [], updatedAt: 0 })

/** A draft that outlives reloads, closed tabs and full disks. `revision` changes when it was replaced from outside. */
export function useDraft(key: string) {
  const [draft, setDraft] = useState<Draft>(() => peek(key) ?? blank())
  const [revision, setRevision] = useState(0)
  const [saved, setSaved] = useState<SaveState>('idle')
  const [elsewhere, setElsewhere] = useState(false)
  const latest = useRef(draft)
  const writer = useMemo(() => createDraftWriter(key, setSaved), [key])

  const take = useCallback((next: Draft) => {
    latest.current = next
    setDraft(next)
    setRevision((n) => n + 1)
  }, [])

  useEffect(() => {
    let stale = false
    const reload = () => {
      const asked = latest.current
      void load(key).then((found) => {
        const at = found?.updatedAt ?? 0
        // What was typed while the disk was asked is newer than its answer.
        const wanted = latest.current === asked ? at !== asked.updatedAt : at > latest.current.updatedAt
        if (!stale && wanted) take(found ?? blank())
      })
    }
    reload()
    const stopWatching = watchDraft(key, (foreign) => {
      // Two hands in one draft: who is typing here keeps the text, the other tab is pointed out.
      if (foreign) setElsewhere(true)
      if (!foreign || !document.hasFocus()) reload()
    })
    const flush = () => void writer.flush()
    const onHide = () => document.visibilityState === 'hidden' && flush()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      stale = true
      stopWatching()
      flush()
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [key, writer, take])

  const update = useCallback(
    (part: Partial<Draft>) => {
      const next = { ...latest.current, ...part, updatedAt: Date.now() }
      latest.current = next
      setDraft(next)
      writer.write(next)
    },
    [writer],
  )
  const clear = useCallback(() => {
    void writer.clear()
    take(blank())
    setElsewhere(false)
  }, [writer, take])

  return { draft, latest, revision, saved, elsewhere, update, clear, replace: take }
}
