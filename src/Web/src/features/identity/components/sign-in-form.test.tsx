import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { SignInForm } from './sign-in-form'

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json', ...headers } })

const send = vi.fn<typeof fetch>()
beforeEach(() => vi.stubGlobal('fetch', send))

function signIn(onSignedIn = vi.fn()) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SignInForm onSignedIn={onSignedIn} />
    </QueryClientProvider>,
  )
  fireEvent.change(screen.getByLabelText('E-mail address'), { target: { value: 'freya@acme.example' } })
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'seven quiet owls' } })
  fireEvent.submit(screen.getByRole('form'))
}

test('a signed-in person is handed on', async () => {
  const me = { account: { id: '1', name: 'Freya', email: 'freya@acme.example' }, workspaces: [] }
  send.mockResolvedValue(answer(201, me))
  const onSignedIn = vi.fn()
  signIn(onSignedIn)
  await waitFor(() => expect(onSignedIn).toHaveBeenCalledWith(me))
})

test('wrong credentials are one message for both fields', async () => {
  send.mockResolvedValue(answer(401, { code: 'credentials.invalid' }))
  signIn()
  expect(await screen.findByText(/do not match/)).toBeVisible()
})

test('an unconfirmed address can have its mail sent again', async () => {
  send.mockResolvedValueOnce(answer(403, { code: 'account.unverified' })).mockResolvedValueOnce(answer(202, {}))
  signIn()
  fireEvent.click(await screen.findByRole('button', { name: 'Send the mail again' }))
  expect(await screen.findByText(/Sent again/)).toBeVisible()
  expect(send.mock.lastCall?.[0]).toBe('/api/v1/accounts/verification-mails')
})

test('too many tries say how long to wait', async () => {
  send.mockResolvedValue(answer(429, {}, { 'retry-after': '30' }))
  signIn()
  expect(await screen.findByText(/Wait 30 seconds/)).toBeVisible()
})
