import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { TicketDetail } from '@/api/types'
import { useResumedSendings } from '@/features/composer/use-sending'
import { addToDraft, ComposerWaiting, composedText } from '@/features/composer/waiting'
import { useReadByLooking } from '@/features/notifications/api'
import { useMe, useWorkspace } from '@/features/session/api'
import { type DraftKind, draftKey, isEmptyDraft, peek } from '@/lib/drafts/draft-store'
import { watchDraft } from '@/lib/drafts/draft-writer'
import { asText, endTyping, holdTyping } from '@/lib/keyboard/type-ahead'
import { desk, takeWanted, useTicketActs } from '../act'
import { useThread } from '../hooks/use-thread'
import { useTicketCommands } from '../hooks/use-ticket-commands'
import { useTicketNavigation } from '../hooks/use-ticket-navigation'
import { ComposerBar } from './composer-bar'
import { Properties } from './properties'
import { Thread, type ThreadHandle } from './thread'
import { TicketHeader } from './ticket-header'

const loadComposer = () => import('@/features/composer/composer')
const Composer = lazy(async () => {
  const { Composer: Loaded } = await loadComposer()
  await composedText()
  return { default: Loaded }
})

const floating = 'absolute inset-y-0 end-0 z-20 flex shadow-(--shadow-pop) @[52rem]:static @[52rem]:shadow-none'
const look = { auto: 'hidden @[52rem]:flex', open: floating, closed: 'hidden' } as const

/** One ticket: the conversation, what is known about it, and the place to answer. */
export function TicketDesk({ ticket }: { ticket: TicketDetail }) {
  const workspace = useWorkspace()
  const me = useMe().account
  const acts = useTicketActs(workspace.id, { accountId: workspace.accountId, name: me.name })
  const thread = useThread(workspace.id, ticket.id)
  const go = useTicketNavigation()
  useResumedSendings(ticket, thread.messages)
  useReadByLooking(workspace.id, ticket.id)
  const handle = useRef<ThreadHandle>(null)
  const panelElement = useRef<HTMLElement>(null)
  const [panel, setPanel] = useState<'auto' | 'open' | 'closed'>('auto')
  const togglePanel = () => setPanel(panelElement.current?.offsetParent ? 'closed' : 'open')

  const drafted = (kind: DraftKind) => {
    const draft = peek(draftKey(workspace.id, workspace.accountId, ticket.id, kind))
    return draft !== undefined && !isEmptyDraft(draft)
  }
  const [composer, setComposer] = useState<{ open: boolean; kind: DraftKind; focus: number }>(() => ({
    open: drafted('reply') || drafted('note'),
    kind: drafted('note') && !drafted('reply') ? 'note' : 'reply',
    focus: 0,
  }))
  const close = useCallback(() => {
    endTyping()
    setComposer((old) => ({ ...old, open: false, focus: 0 }))
    handle.current?.focus()
  }, [])
  const write = useCallback(
    (kind: DraftKind) => {
      holdTyping(() => {
        addToDraft(draftKey(workspace.id, workspace.accountId, ticket.id, kind), asText(endTyping()))
        close()
      })
      setComposer((old) => ({ open: true, kind, focus: old.focus + 1 }))
    },
    [close, workspace.id, workspace.accountId, ticket.id],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the ticket has arrived
  useLayoutEffect(() => {
    desk.shown = true
    const kind = takeWanted()
    if (kind && ticket.can[kind]) write(kind)
    else endTyping()
    return () => {
      desk.shown = false
      endTyping()
    }
  }, [])
  useTicketCommands({ ticket, acts, go, write, togglePanel })
  const replyKey = draftKey(workspace.id, workspace.accountId, ticket.id, 'reply')
  // An undone sending is put back from outside: show it.
  useEffect(() => watchDraft(replyKey, (foreign) => !foreign && write('reply')), [replyKey, write])
  useEffect(() => {
    // Warmed once the page is quiet, so that the first R does not wait for the editor.
    const timer = setTimeout(() => void loadComposer().catch(() => {}), 1200)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div className="@container relative flex min-h-0 min-w-0 bg-surface">
      <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 grow flex-col outline-none">
        <TicketHeader ticket={ticket} acts={acts} go={go} onPanel={togglePanel} />
        <Thread ref={handle} ticket={ticket} thread={thread} />
        {composer.open ? (
          <Suspense
            fallback={
              <ComposerWaiting
                key={composer.kind}
                draftKey={draftKey(workspace.id, workspace.accountId, ticket.id, composer.kind)}
                kind={composer.kind}
                focus={composer.focus > 0}
                onClose={close}
              />
            }
          >
            <Composer
              ticket={ticket}
              kind={composer.kind}
              onKind={write}
              focusRequest={composer.focus}
              seen={thread.seen}
              unread={thread.unread}
              onWriting={thread.setWriting}
              onReview={() => {
                thread.markSeen()
                handle.current?.toEnd()
              }}
              onSent={(_kind, status) => {
                close()
                handle.current?.toEnd()
                if (status === 'solved') go.afterSolving()
              }}
              onClose={close}
            />
          </Suspense>
        ) : (
          <ComposerBar ticket={ticket} drafted={drafted('reply') || drafted('note')} onWrite={write} />
        )}
      </main>
      <Properties
        ref={panelElement}
        ticket={ticket}
        acts={acts}
        onClose={() => setPanel('closed')}
        className={look[panel]}
      />
    </div>
  )
}
