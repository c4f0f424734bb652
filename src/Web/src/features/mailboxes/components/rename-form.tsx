import { useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { Mailbox } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { useServerForm } from '@/lib/forms/use-server-form'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Form } from '@/ui/form'
import { toast } from '@/ui/toast-store'
import { mailboxesQuery, renameMailbox } from '../api'

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, { error: () => t('mailboxes.name.missing') }), z.maxLength(100)),
})

export function RenameForm({ mailbox, onDone }: { mailbox: Mailbox; onDone: () => void }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const form = useServerForm({
    schema,
    defaults: { name: mailbox.name },
    submit: async ({ name }) => {
      try {
        await renameMailbox(workspace.id, mailbox, name)
      } finally {
        await client.invalidateQueries({ queryKey: mailboxesQuery(workspace.id).queryKey })
      }
      toast(t('mailboxes.renamed'))
      onDone()
    },
    explain: (problem) => (problem.status === 412 ? t('mailboxes.stale') : undefined),
  })
  return (
    <Form onSubmit={form.onSubmit} summary={form.summary} aria-label={t('mailboxes.rename')} className="gap-3">
      <Field
        label={t('mailboxes.name')}
        hint={t('mailboxes.name.hint', { name: form.watch('name') })}
        error={form.errorOf('name')}
        required
      >
        <TextInput
          autoComplete="off"
          autoFocus
          onKeyDown={(event) => event.key === 'Escape' && onDone()}
          {...form.register('name')}
        />
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
