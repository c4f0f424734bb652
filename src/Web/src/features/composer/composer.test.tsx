import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import type { TicketDetail } from '@/api/types'
import { draftKey, journal, peek } from '@/lib/drafts/draft-store'
import { useKeyboardRoot } from '@/lib/keyboard/use-commands'
import { aTicket } from '@/test/factories'
import { Composer, type ComposerProps } from './composer'

const post = vi.hoisted(() => vi.fn())
vi.mock('@/api/client', () => ({ api: { post }, writeHeaders: () => ({}), buildUrl: (url: string) => url }))
vi.mock('@/features/session/api', () => ({ useWorkspace: () => ({ id: 'w', slug: 'acme', accountId: 'me' }) }))
vi.mock('./use-sending', () => ({ useSending: () => ({ start: vi.fn(), refresh: vi.fn() }) }))

const ticket = {
  ...aTicket(),
  cc: [],
  replyTo: null,
  mailbox: null,
  followUpOf: null,
  can: { reply: true, note: true, assign: true, edit: true },
} satisfies TicketDetail

const key = (kind: 'reply' | 'note') => draftKey('w', 'me', ticket.id, kind)
const write = (kind: 'reply' | 'note', html: string) => journal(key(kind), { html, attachments: [], updatedAt: 1 })

function Keys() {
  useKeyboardRoot()
  return null
}

async function open(props: Partial<ComposerProps> = {}) {
  const all = {
    ticket,
    kind: 'reply' as const,
    onKind: vi.fn(),
    focusRequest: 1,
    seen: 'm-7',
    unread: false,
    onReview: vi.fn(),
    onSent: vi.fn(),
    onWriting: vi.fn(),
    onClose: vi.fn(),
    ...props,
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Keys />
      <Composer {...all} />
    </QueryClientProvider>,
  )
  const editor = await screen.findByRole('textbox', { name: all.kind === 'reply' ? 'Reply' : 'Note' })
  return { ...all, editor, user: userEvent.setup() }
}

beforeEach(() => {
  localStorage.clear()
  post.mockReset().mockResolvedValue({ id: 'm-8' })
})

describe('the composer', () => {
  it('opens with the draft that was left', async () => {
    write('reply', '<p>Half a thought</p>')
    const { editor } = await open()
    expect(editor).toHaveTextContent('Half a thought')
  })

  it('sends what is written, with the newest message that was read, and forgets the draft', async () => {
    write('reply', '<p>All done</p>')
    const { user, onSent } = await open()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await waitFor(() => expect(onSent).toHaveBeenCalledWith('reply', undefined))
    const [, options] = post.mock.calls[0] as [string, { body: object; idempotencyKey: string }]
    expect(options.body).toEqual({
      kind: 'reply',
      html: '<p>All done</p>',
      attachmentIds: [],
      lastSeenMessageId: 'm-7',
    })
    expect(options.idempotencyKey).toBeTruthy()
    await waitFor(() => expect(peek(key('reply'))).toBeUndefined())
  })

  it('sends and solves from the keyboard', async () => {
    write('reply', '<p>All done</p>')
    const { user, editor, onSent } = await open()
    editor.focus()
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    await waitFor(() => expect(onSent).toHaveBeenCalledWith('reply', 'solved'))
  })

  it('says what is missing instead of sending nothing', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(await screen.findByText('Write something first')).toBeVisible()
    expect(post).not.toHaveBeenCalled()
  })

  it('keeps the text when sending fails, and tries again under the same key', async () => {
    write('reply', '<p>Precious</p>')
    post.mockRejectedValueOnce(new ApiProblem(0))
    const { user, editor, onSent } = await open()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be reached')
    expect(editor).toHaveTextContent('Precious')
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await waitFor(() => expect(onSent).toHaveBeenCalled())
    const keys = post.mock.calls.map(([, options]) => (options as { idempotencyKey: string }).idempotencyKey)
    expect(keys[0]).toBe(keys[1])
  })

  it('stops when the customer wrote meanwhile, and sends all the same when told to', async () => {
    write('reply', '<p>My answer</p>')
    post.mockRejectedValueOnce(new ApiProblem(409, { code: 'ticket.stale_thread' }))
    const { user, editor, onReview, onSent } = await open({ unread: true })
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await user.click(await screen.findByRole('button', { name: 'Read it' }))
    expect(onReview).toHaveBeenCalled()
    expect(editor).toHaveTextContent('My answer')
    await user.click(screen.getByRole('button', { name: 'Send anyway' }))
    await waitFor(() => expect(onSent).toHaveBeenCalled())
    expect((post.mock.calls[1] as [string, { body: object }])[1].body).not.toHaveProperty('lastSeenMessageId')
  })

  it('cannot be mistaken for a reply when it holds a note', async () => {
    write('note', '<p>Between us</p>')
    const { user, onSent } = await open({ kind: 'note' })
    expect(screen.queryByText(ticket.requester.email)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Add note' }))
    await waitFor(() => expect(onSent).toHaveBeenCalledWith('note', undefined))
    expect((post.mock.calls[0] as [string, { body: object }])[1].body).toEqual({
      kind: 'note',
      html: '<p>Between us</p>',
      attachmentIds: [],
    })
  })

  it('throws a draft away only with a way back', async () => {
    write('reply', '<p>Maybe not</p>')
    const { user, editor } = await open()
    await user.click(screen.getByRole('button', { name: 'Discard draft' }))
    await waitFor(() => expect(editor).not.toHaveTextContent('Maybe not'))
    const { undoLatest } = await import('@/lib/undo')
    undoLatest()
    await waitFor(() => expect(editor).toHaveTextContent('Maybe not'))
    expect(peek(key('reply'))?.html).toBe('<p>Maybe not</p>')
  })

  it('leaves with Escape and keeps the draft', async () => {
    write('reply', '<p>Later</p>')
    const { user, editor, onClose } = await open()
    editor.focus()
    await user.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalled()
    expect(peek(key('reply'))?.html).toBe('<p>Later</p>')
  })
})
