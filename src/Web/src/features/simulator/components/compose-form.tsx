import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import type { ApiProblem } from '@/api/problem'
import type { DevMail, WorkspaceSummary } from '@/api/types'
import { emailField } from '@/features/identity/fields'
import { inboundKey } from '@/features/inbound/api'
import { mailboxesQuery } from '@/features/mailboxes/api'
import { useServerForm } from '@/lib/forms/use-server-form'
import { fullDate } from '@/lib/i18n/dates'
import { useCommands } from '@/lib/keyboard/use-commands'
import { Button } from '@/ui/button'
import { Field, TextArea, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { Segments } from '@/ui/segments'
import { sendAsCustomer } from '../api'
import { examples } from '../examples'
import { lastCustomer, rememberCustomer } from '../last-customer'
import { type Delivery, replyTo, toBase64 } from '../model'
import { t } from '../phrases'
import { AttachmentPicker } from './attachment-picker'
import { Replying } from './replying'

const schema = z.object({
  fromName: z.string().check(z.trim()),
  fromEmail: emailField,
  to: z.string().check(z.trim(), z.minLength(1, { error: () => t('simulator.required.to') })),
  subject: z.string().check(z.trim()),
  format: z.enum(['text', 'html']),
  body: z.string().check(z.regex(/\S/, { error: () => t('simulator.required.body') })),
})
type Values = z.infer<typeof schema>

type Props = {
  to: string | undefined
  workspaces: readonly WorkspaceSummary[]
  replying: DevMail | undefined
  onStopReplying: () => void
  onSent: (delivery: Delivery) => void
}

export function ComposeForm({ to, workspaces, replying, onStopReplying, onSent }: Props) {
  const client = useQueryClient()
  const addresses = useQueries({
    queries: workspaces.map((each) => mailboxesQuery(each.id)),
    combine: (all) => all.flatMap((one) => one.data ?? []).map((mailbox) => mailbox.address),
  })
  const [files, setFiles] = useState<readonly File[]>([])
  const [turn, setTurn] = useState(0)
  const form = useServerForm<Values>({ schema, defaults: start(to, replying), submit: send, explain })
  async function send(values: Values) {
    const attachments = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        type: file.type || 'application/octet-stream',
        base64: await toBase64(file),
      })),
    )
    const recipient = values.to || addresses[0] || ''
    const { inboundMailId } = await sendAsCustomer({
      from: { email: values.fromEmail, name: values.fromName },
      to: recipient,
      subject: values.subject,
      ...(values.format === 'html' ? { html: values.body } : { text: values.body }),
      ...(replying ? { inReplyToMailId: replying.id } : {}),
      ...(attachments.length ? { attachments } : {}),
    })
    rememberCustomer({ name: values.fromName, email: values.fromEmail })
    form.reset({ ...values, to: recipient, subject: '', body: '' })
    setFiles([])
    if (inboundMailId) onSent({ id: inboundMailId, to: recipient, subject: values.subject })
    for (const each of workspaces) void client.invalidateQueries({ queryKey: inboundKey(each.id) })
  }
  useCommands([
    {
      id: 'simulator.send',
      keys: 'mod+Enter',
      label: t('simulator.send'),
      group: t('keys.group.general'),
      scope: 'global',
      run: () => void form.onSubmit(),
    },
  ])
  const [format, recipient] = form.watch(['format', 'to'])
  const only = addresses[0]
  const { setValue } = form
  const untouched = !recipient && !form.formState.dirtyFields.to
  useEffect(() => {
    if (only && untouched) setValue('to', only)
  }, [only, untouched, setValue])
  const fillIn = () => {
    const example = examples[turn % examples.length]
    setTurn(turn + 1)
    if (example) form.reset({ ...form.getValues(), ...example, format: 'text' })
  }
  return (
    <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('simulator.write')}>
      <div className="flex items-center justify-between gap-2">
        <h2 className="font-semibold text-md">{t('simulator.write')}</h2>
        {replying ? null : (
          <Button size="sm" tone="quiet" onClick={fillIn}>
            {t('simulator.example')}
          </Button>
        )}
      </div>
      {replying ? <Replying mail={replying} onStop={onStopReplying} /> : null}
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-3">
        <Field label={t('simulator.fromName')} error={form.errorOf('fromName')}>
          <TextInput autoComplete="off" {...form.register('fromName')} />
        </Field>
        <Field label={t('simulator.fromEmail')} error={form.errorOf('fromEmail')} required>
          <TextInput type="email" autoComplete="off" {...form.register('fromEmail')} />
        </Field>
      </div>
      <Field label={t('simulator.to')} hint={t('simulator.to.hint')} error={form.errorOf('to')} required>
        <TextInput type="email" autoComplete="off" list="simulator-addresses" {...form.register('to')} />
      </Field>
      <datalist id="simulator-addresses">
        {addresses.map((address) => (
          <option key={address} value={address} />
        ))}
      </datalist>
      <Field label={t('simulator.subject')} error={form.errorOf('subject')}>
        <TextInput autoComplete="off" {...form.register('subject')} />
      </Field>
      <Field
        label={t(format === 'html' ? 'simulator.body.html' : 'simulator.body')}
        error={form.errorOf('body')}
        required
      >
        <TextArea
          rows={7}
          className={format === 'html' ? 'font-mono text-sm' : ''}
          spellCheck={format !== 'html'}
          {...form.register('body')}
        />
      </Field>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <AttachmentPicker files={files} onChange={setFiles} />
        <Segments
          label={t('simulator.format')}
          value={format}
          onChange={(value) => form.setValue('format', value)}
          options={[
            { value: 'text', label: t('simulator.format.text') },
            { value: 'html', label: t('simulator.format.html') },
          ]}
        />
      </div>
      <div>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('simulator.send')}
        </Button>
      </div>
    </Form>
  )
}

const explain = (problem: ApiProblem) =>
  problem.code === 'recipient.unknown' ? { to: t('simulator.unknown.to') } : undefined

function start(to: string | undefined, replying: DevMail | undefined): Values {
  if (replying) {
    const { fromName, fromEmail, to: sender, subject, body } = replyTo(replying, fullDate)
    return { fromName, fromEmail, to: sender, subject, body, format: 'text' }
  }
  const customer = lastCustomer()
  return { fromName: customer.name, fromEmail: customer.email, to: to ?? '', subject: '', body: '', format: 'text' }
}
