import { useCallback, useRef, useState } from 'react'
import type { UploadedAttachment } from '@/api/types'
import { upload } from '@/api/upload'
import type { Draft } from '@/lib/drafts/draft-store'
import { t } from '@/lib/i18n'
import { errorMessage } from '@/ui/error-state'
import { MAX_FILE } from '../model'

export type Upload = { key: number; file: File; progress: number; failed?: string; abort: () => void }

let nextKey = 1

/** Files go up at once; the draft keeps their ids, so that a reload keeps them too. */
export function useAttachments(
  workspaceId: string,
  latest: { current: Draft },
  update: (part: Partial<Draft>) => void,
) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const current = useRef(uploads)
  const change = useCallback((next: (old: readonly Upload[]) => readonly Upload[]) => {
    current.current = next(current.current)
    setUploads(current.current)
  }, [])
  const patch = useCallback(
    (key: number, part: Partial<Upload>) =>
      change((old) => old.map((each) => (each.key === key ? { ...each, ...part } : each))),
    [change],
  )
  const drop = useCallback((key: number) => change((old) => old.filter((each) => each.key !== key)), [change])

  const start = useCallback(
    async (file: File) => {
      const key = nextKey++
      const controller = new AbortController()
      const abort = () => controller.abort()
      if (file.size > MAX_FILE) {
        change((old) => [...old, { key, file, progress: 0, abort, failed: t('composer.attach.tooLarge') }])
        return
      }
      change((old) => [...old, { key, file, progress: 0, abort }])
      try {
        const path = '/api/v1/workspaces/{workspaceId}/attachments'
        const done: UploadedAttachment = await upload(path, file, {
          path: { workspaceId },
          signal: controller.signal,
          onProgress: (progress) => patch(key, { progress }),
        })
        update({ attachments: [...latest.current.attachments, done] })
        drop(key)
      } catch (error) {
        if (controller.signal.aborted) drop(key)
        else patch(key, { failed: errorMessage(error) })
      }
    },
    [workspaceId, latest, update, change, patch, drop],
  )
  const add = useCallback((files: Iterable<File>) => [...files].forEach((file) => void start(file)), [start])
  const remove = useCallback(
    (id: string) => update({ attachments: latest.current.attachments.filter((each) => each.id !== id) }),
    [latest, update],
  )
  const cancel = useCallback(
    (each: Upload) => {
      each.abort()
      drop(each.key)
    },
    [drop],
  )
  const retry = useCallback(
    (each: Upload) => {
      drop(each.key)
      void start(each.file)
    },
    [drop, start],
  )
  return { uploads, add, remove, cancel, retry, uploading: uploads.some((each) => !each.failed) }
}
