import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { ApiProblem } from '@/api/problem'
import type { Contact } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { useServerForm } from '@/lib/forms/use-server-form'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Field, TextArea, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { Note } from '@/ui/note'
import { toast } from '@/ui/toast-store'
import { changeContact, contactQuery, contactsKey } from '../api'
import { changeOf } from '../model'

const schema = z.object({
  name: z.string().check(z.trim(), z.maxLength(100)),
  notes: z.string().check(z.maxLength(10_000)),
})

export function ContactForm({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const one = contactQuery(workspace.id, contact.id)
  // What the fields began with: somebody else's change arriving meanwhile must not slip under this one unseen.
  const base = useRef(contact)
  const [theirs, setTheirs] = useState<Contact | undefined>()
  const form = useServerForm({
    schema,
    defaults: { name: contact.name ?? '', notes: contact.notes ?? '' },
    submit: async (values) => {
      const change = changeOf(base.current, values)
      if (!Object.keys(change).length) return onDone()
      try {
        client.setQueryData(one.queryKey, await changeContact(workspace.id, base.current, change))
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 412) throw error
        const now = await client.fetchQuery({ ...one, staleTime: 0 })
        base.current = now
        return setTheirs(now)
      }
      void client.invalidateQueries({ queryKey: contactsKey(workspace.id) })
      toast(t('contacts.edit.saved'))
      onDone()
    },
  })
  useCommands([
    {
      id: 'contacts.save',
      keys: ['mod+Enter', 'mod+s'],
      label: t('common.save'),
      group: t('contacts.keys'),
      scope: 'list',
      run: () => void form.onSubmit(),
    },
  ])
  return (
    <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('contacts.edit')} className="mb-8">
      {theirs ? (
        <Note tone="warning" title={t('contacts.edit.stale')}>
          <Facts
            className="my-1"
            facts={[
              [t('contacts.edit.theirName'), theirs.name],
              [t('contacts.edit.theirNotes'), theirs.notes],
            ]}
          />
          <p>{t('contacts.edit.staleHint')}</p>
        </Note>
      ) : null}
      <Field label={t('contacts.name')} hint={t('contacts.name.hint')} error={form.errorOf('name')}>
        <TextInput autoComplete="off" autoFocus {...form.register('name')} />
      </Field>
      <Field label={t('contacts.notes')} hint={t('contacts.notes.hint')} error={form.errorOf('notes')}>
        <TextArea rows={6} {...form.register('notes')} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('common.save')}
        </Button>
        <Button tone="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </Form>
  )
}
