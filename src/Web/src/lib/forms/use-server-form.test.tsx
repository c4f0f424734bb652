import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { ApiProblem } from '@/api/problem'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { useServerForm } from './use-server-form'

const schema = z.object({
  name: z.string().check(z.minLength(1, { error: 'Fill in a name.' })),
  slug: z.string(),
})

function Sample({ submit }: { submit: (values: { name: string; slug: string }) => Promise<unknown> }) {
  const form = useServerForm({
    schema,
    defaults: { name: '', slug: 'acme' },
    submit,
    explain: (problem) => (problem.code === 'slug.taken' ? { slug: 'Taken.' } : undefined),
  })
  return (
    <Form onSubmit={form.onSubmit} summary={form.summary} aria-label="Sample">
      <Field label="Name" error={form.errorOf('name')}>
        <TextInput {...form.register('name')} />
      </Field>
      <Field label="Slug" error={form.errorOf('slug')}>
        <TextInput {...form.register('slug')} />
      </Field>
      <button type="submit">Go</button>
    </Form>
  )
}

const fillAndGo = (submit: () => Promise<unknown>) => {
  render(<Sample submit={submit} />)
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Acme' } })
  fireEvent.submit(screen.getByRole('form'))
}

test('nothing is sent while a field is wrong, and that field has the focus', async () => {
  const submit = vi.fn()
  render(<Sample submit={submit} />)
  fireEvent.submit(screen.getByRole('form'))
  const field = screen.getByLabelText('Name')
  await waitFor(() => expect(field).toHaveAccessibleDescription('Fill in a name.'))
  await waitFor(() => expect(field).toHaveFocus())
  expect(submit).not.toHaveBeenCalled()
})

test("the server's word stands beside its field", async () => {
  fillAndGo(() => Promise.reject(new ApiProblem(400, { errors: { Slug: ['Too short.'] } })))
  await waitFor(() => expect(screen.getByLabelText('Slug')).toHaveAccessibleDescription('Too short.'))
  await waitFor(() => expect(screen.getByLabelText('Slug')).toHaveFocus())
})

test('a refusal the form knows is said in its own words', async () => {
  fillAndGo(() => Promise.reject(new ApiProblem(409, { code: 'slug.taken', detail: 'conflict' })))
  await waitFor(() => expect(screen.getByLabelText('Slug')).toHaveAccessibleDescription('Taken.'))
})

test('what belongs to no field stands above the form with the focus', async () => {
  fillAndGo(() => Promise.reject(new ApiProblem(402, { detail: 'The plan is full.' })))
  const summary = screen.getByRole('alert')
  await waitFor(() => expect(summary).toHaveTextContent('The plan is full.'))
  await waitFor(() => expect(summary).toHaveFocus())
})
