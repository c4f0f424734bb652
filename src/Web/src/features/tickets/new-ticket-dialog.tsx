import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMatch, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { api } from '@/api/client'
import { newIdempotencyKey } from '@/api/idempotency'
import { ApiProblem } from '@/api/problem'
import type { TicketDetail, TicketPriority } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { errorMessage } from '@/ui/error-state'
import { Field, TextArea, TextInput } from '@/ui/field'
import { Keys } from '@/ui/kbd'
import { Select } from '@/ui/select'
import { agentsQuery, ticketKeys } from './api'
import { refreshLists } from './cache'
import { priorities, priorityLabel } from './model'
import { newTicketStore } from './new-ticket'

const empty = { email: '', name: '', subject: '', text: '', priority: 'normal' as TicketPriority, assigneeId: '' }
// Closing the dialog by mistake must not cost what was written.
let kept = empty

export function NewTicketDialog() {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const view = useMatch({ from: '/w/$workspace/tickets', shouldThrow: false })?.search.view
  const client = useQueryClient()
  const agents = useQuery(agentsQuery(workspace.id))
  const [values, setValues] = useState(kept)
  const key = useRef(newIdempotencyKey())
  const form = useRef<HTMLFormElement>(null)
  const set = (part: Partial<typeof empty>) => {
    kept = { ...values, ...part }
    setValues(kept)
  }
  const close = () => newTicketStore.set(false)
  const create = useMutation({
    meta: { inline: true },
    mutationFn: (): Promise<TicketDetail> =>
      api.post('/api/v1/workspaces/{workspaceId}/tickets', {
        path: { workspaceId: workspace.id },
        idempotencyKey: key.current,
        body: {
          subject: values.subject.trim(),
          text: values.text,
          requester: { email: values.email.trim(), name: values.name.trim() || null },
          priority: values.priority,
          ...(values.assigneeId ? { assigneeId: values.assigneeId } : {}),
        },
      }),
    onSuccess: (ticket) => {
      kept = empty
      close()
      void refreshLists(client, workspace.id)
      void client.invalidateQueries({ queryKey: ticketKeys.counts(workspace.id) })
      void navigate({
        to: '/w/$workspace/tickets/$number',
        params: { workspace: workspace.slug, number: ticket.number },
        search: { view },
      })
    },
    onError: () => {
      key.current = newIdempotencyKey()
    },
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (!create.isPending && form.current?.reportValidity()) create.mutate()
  }
  useCommands([
    {
      id: 'newTicket.create',
      keys: 'mod+Enter',
      label: t('newTicket.create'),
      group: t('keys.group.general'),
      scope: 'dialog',
      run: () => submit(),
    },
  ])
  const problem = create.error instanceof ApiProblem ? create.error : undefined
  const fieldError = (name: string) => problem?.errors[name]?.[0]
  const overall = create.error && Object.keys(problem?.errors ?? {}).length === 0 ? errorMessage(create.error) : ''
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('tickets.new')}
      description={t('newTicket.hint')}
      footer={
        <>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={create.isPending} onClick={() => submit()}>
            {t('newTicket.create')}{' '}
            <span className="pointer-coarse:hidden">
              <Keys keys="mod+Enter" />
            </span>
          </Button>
        </>
      }
    >
      <form ref={form} onSubmit={submit} className="grid gap-3 sm:grid-cols-2">
        {overall ? (
          <p role="alert" className="border-danger border-s-2 ps-2 text-danger text-sm sm:col-span-2">
            {overall}
          </p>
        ) : null}
        <Field label={t('newTicket.email')} required error={fieldError('requester.email')}>
          <TextInput
            type="email"
            autoFocus
            autoComplete="off"
            value={values.email}
            onChange={(e) => set({ email: e.target.value })}
          />
        </Field>
        <Field label={t('newTicket.name')} optional error={fieldError('requester.name')}>
          <TextInput autoComplete="off" value={values.name} onChange={(e) => set({ name: e.target.value })} />
        </Field>
        <Field label={t('newTicket.subject')} required className="sm:col-span-2" error={fieldError('subject')}>
          <TextInput value={values.subject} maxLength={200} onChange={(e) => set({ subject: e.target.value })} />
        </Field>
        <Field label={t('newTicket.text')} required className="sm:col-span-2" error={fieldError('text')}>
          <TextArea rows={6} value={values.text} onChange={(e) => set({ text: e.target.value })} />
        </Field>
        <Field label={t('ticket.priority')}>
          <Select value={values.priority} onChange={(e) => set({ priority: e.target.value as TicketPriority })}>
            {priorities.map((priority) => (
              <option key={priority} value={priority}>
                {t(priorityLabel[priority])}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('ticket.assignee')}>
          <Select value={values.assigneeId} onChange={(e) => set({ assigneeId: e.target.value })}>
            <option value="">{t('ticket.unassigned')}</option>
            {agents.data?.items.map((agent) => (
              <option key={agent.accountId} value={agent.accountId}>
                {agent.name}
              </option>
            ))}
          </Select>
        </Field>
      </form>
    </Dialog>
  )
}
