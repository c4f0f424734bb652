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

const challenge = { value: 'c1', methods: ['totp', 'recovery_code'], expiresAt: '2026-03-04T15:05:00Z' }
const code = () => screen.findByLabelText('Code from your authenticator app')

test('a second factor is asked for on the same page, and six digits are enough of an answer', async () => {
  const me = { account: { id: '1', name: 'Freya', email: 'freya@acme.example' }, workspaces: [] }
  send.mockResolvedValueOnce(answer(202, challenge)).mockResolvedValueOnce(answer(201, me))
  const onSignedIn = vi.fn()
  signIn(onSignedIn)
  const input = await code()
  expect(input).toHaveFocus()
  expect(input).toHaveAttribute('autocomplete', 'one-time-code')
  fireEvent.change(input, { target: { value: '123 456' } })
  await waitFor(() => expect(onSignedIn).toHaveBeenCalledWith(me))
  expect(send.mock.lastCall?.[0]).toBe('/api/v1/sessions/second-factor')
  expect(JSON.parse(String(send.mock.lastCall?.[1]?.body))).toEqual({ challenge: 'c1', code: '123456' })
})

test('a wrong code is said at its field, which keeps the focus', async () => {
  send
    .mockResolvedValueOnce(answer(202, challenge))
    .mockResolvedValueOnce(answer(401, { code: 'second_factor.invalid' }))
  signIn()
  fireEvent.change(await code(), { target: { value: '123456' } })
  expect(await screen.findByText(/not right, or it was used before/)).toBeVisible()
  expect(await code()).toHaveFocus()
  expect(await code()).toHaveAccessibleDescription(/not right/)
})

test('a recovery code can be given instead', async () => {
  send.mockResolvedValueOnce(answer(202, challenge))
  signIn()
  await code()
  fireEvent.click(screen.getByRole('button', { name: 'Use a recovery code instead' }))
  expect(screen.getByLabelText('Recovery code')).toHaveFocus()
})

test('a challenge that has ended leads back to the password and says why', async () => {
  send.mockResolvedValueOnce(answer(202, challenge)).mockResolvedValueOnce(answer(401, { code: 'challenge.ended' }))
  signIn()
  fireEvent.change(await code(), { target: { value: '123456' } })
  expect(await screen.findByText(/this sign-in has ended/)).toBeVisible()
  expect(screen.getByLabelText('Password')).toBeVisible()
})

test('too many codes say how long to wait', async () => {
  send
    .mockResolvedValueOnce(answer(202, challenge))
    .mockResolvedValueOnce(answer(429, { code: 'attempts.too_many' }, { 'retry-after': '30' }))
  signIn()
  fireEvent.change(await code(), { target: { value: '123456' } })
  expect(await screen.findByText(/Wait 30 seconds/)).toBeVisible()
})
