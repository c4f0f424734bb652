import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { TicketDetail } from '@/api/types'
import { t } from '@/lib/i18n'
import { dayLabel } from '@/lib/i18n/dates'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { SkeletonText } from '@/ui/skeleton'
import type { ThreadState } from '../hooks/use-thread'
import { EventLines } from './event-lines'
import { FollowUpLine } from './follow-up-line'
import { MessageItem } from './message-item'

export type ThreadHandle = { toEnd: () => void; focus: () => void }
type Props = { ref: Ref<ThreadHandle>; ticket: TicketDetail; thread: ThreadState }

const NEAR = 80

/** The conversation, newest at the end, and at the end it stays while things are still growing. */
export function Thread({ ref, ticket, thread }: Props) {
  const { query, entries, setAtEnd, atEnd, unread, markSeen } = thread
  const scroller = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const pinned = useRef(true)
  const oldHeight = useRef(0)
  const pages = query.data?.pages.length ?? 0

  const toEnd = () => {
    pinned.current = true
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  }
  useImperativeHandle(ref, () => ({ toEnd, focus: () => scroller.current?.focus() }))

  useEffect(() => {
    const element = scroller.current
    if (!element || !content.current) return
    // Mail bodies grow when they have loaded; the composer takes room when it opens.
    const observer = new ResizeObserver(() => pinned.current && element.scrollTo({ top: element.scrollHeight }))
    observer.observe(content.current)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: an older page came in above; what is being read stays where it is
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    if (!pinned.current && oldHeight.current > 0) element.scrollTop += element.scrollHeight - oldHeight.current
    oldHeight.current = 0
  }, [pages])

  const onScroll = () => {
    const element = scroller.current
    if (!element) return
    pinned.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR
    setAtEnd(pinned.current)
  }
  const older = () => {
    oldHeight.current = scroller.current?.scrollHeight ?? 0
    void query.fetchNextPage()
  }

  return (
    <section
      ref={scroller}
      aria-label={t('thread.label')}
      tabIndex={0}
      onScroll={onScroll}
      className="relative min-h-0 grow overflow-y-auto px-4 outline-none focus-visible:shadow-[inset_2px_0_0_var(--focus)]"
    >
      <div ref={content} className="mx-auto flex max-w-[46rem] flex-col pt-2 pb-5">
        {ticket.followUpOf ? <FollowUpLine number={ticket.followUpOf.number} /> : null}
        {query.hasNextPage ? (
          <Button tone="quiet" size="sm" className="my-2 self-center" busy={query.isFetchingNextPage} onClick={older}>
            {t('thread.older')}
          </Button>
        ) : null}
        {query.isPending ? (
          <div className="py-6">
            <SkeletonText lines={6} />
          </div>
        ) : null}
        {query.isError && thread.messages.length === 0 ? (
          <ErrorState
            title={t('thread.failed')}
            error={query.error}
            busy={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        ) : null}
        {query.isSuccess && thread.messages.length === 0 ? (
          <p className="py-10 text-center text-muted text-sm">{t('thread.empty')}</p>
        ) : null}
        <ol className="flex flex-col">
          {entries.map((entry) => (
            <li key={entry.key}>
              {entry.kind === 'day' ? <DayDivider at={entry.at} /> : null}
              {entry.kind === 'events' ? <EventLines events={entry.events} /> : null}
              {entry.kind === 'message' ? <MessageItem message={entry.message} ticket={ticket} /> : null}
            </li>
          ))}
        </ol>
      </div>
      {unread && !atEnd ? (
        <div className="sticky bottom-3 flex justify-center">
          <button
            type="button"
            onClick={() => {
              markSeen()
              toEnd()
            }}
            className="float-in rounded-full bg-accent px-3 py-1 font-medium text-on-accent text-xs shadow-(--shadow-pop) pointer-coarse:py-2.5"
          >
            {t('thread.unread')}
          </button>
        </div>
      ) : null}
    </section>
  )
}

function DayDivider({ at }: { at: string }) {
  return (
    <p className="flex items-center gap-3 pt-4 pb-1 text-faint text-xs before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
      {dayLabel(at)}
    </p>
  )
}
