import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, Pencil } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '@/api/problem'
import type { Contact } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { fullDate, mediumDate } from '@/lib/i18n/dates'
import { useCommands } from '@/lib/keyboard/use-commands'
import { Button, buttonClass } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { Facts } from '@/ui/facts'
import { Page, Section } from '@/ui/page'
import { SkeletonText } from '@/ui/skeleton'
import { contactQuery } from '../api'
import { contactName } from '../model'
import { ContactForm } from './contact-form'
import { ContactTickets } from './contact-tickets'

export function ContactPage({ contactId }: { contactId: string }) {
  const workspace = useWorkspace()
  const contact = useQuery(contactQuery(workspace.id, contactId))
  const [editing, setEditing] = useState(false)
  const gone = contact.error instanceof ApiProblem && contact.error.status === 404
  useCommands([
    {
      id: 'contacts.edit',
      keys: 'e',
      label: t('contacts.edit'),
      group: t('contacts.keys'),
      scope: 'list',
      when: () => contact.isSuccess && !editing,
      run: () => setEditing(true),
    },
  ])
  const back = (
    <Link
      from="/w/$workspace/contacts/$contactId"
      to="/w/$workspace/contacts"
      params={{ workspace: workspace.slug }}
      search={(search) => search}
      aria-label={t('contacts.back')}
      className={buttonClass({ tone: 'quiet', size: 'icon', className: '-ms-2 lg:hidden' })}
    >
      <ArrowLeft aria-hidden className="size-4" />
    </Link>
  )
  return (
    <Page
      title={contact.data ? contactName(contact.data) : t(gone ? 'contacts.gone.title' : 'contacts.title')}
      back={back}
      width="wide"
      actions={
        contact.data && !editing ? (
          <Button size="sm" aria-keyshortcuts="e" onClick={() => setEditing(true)}>
            <Pencil aria-hidden className="size-3.5" />
            {t('contacts.edit')}
          </Button>
        ) : null
      }
    >
      <div className="max-w-[40rem]">
        {contact.isPending ? <SkeletonText lines={6} /> : null}
        {gone ? <EmptyState title={t('contacts.gone.title')} body={t('contacts.gone.body')} /> : null}
        {contact.isError && !gone && !contact.data ? (
          <ErrorState title={t('contacts.detail.error')} error={contact.error} onRetry={() => void contact.refetch()} />
        ) : null}
        {contact.data ? (
          <>
            {editing ? (
              <ContactForm contact={contact.data} onDone={() => setEditing(false)} />
            ) : (
              <ContactFacts contact={contact.data} />
            )}
            <ContactTickets contact={contact.data} />
          </>
        ) : null}
      </div>
    </Page>
  )
}

function ContactFacts({ contact }: { contact: Contact }) {
  return (
    <>
      <Facts
        className="mb-6"
        facts={[
          [
            t('contacts.email'),
            <a key="email" href={`mailto:${contact.email}`} className="text-accent underline">
              {contact.email}
            </a>,
          ],
          [t('contacts.lastSeen'), contact.lastSeenAt ? fullDate(contact.lastSeenAt) : t('contacts.lastSeen.never')],
          [t('contacts.since'), mediumDate(contact.createdAt)],
        ]}
      />
      <Section title={t('contacts.notes')} hint={t('contacts.notes.hint')}>
        {contact.notes?.trim() ? (
          <p className="max-w-[68ch] whitespace-pre-wrap break-words border-note-line border-s-2 bg-note px-3 py-2">
            {contact.notes}
          </p>
        ) : (
          <p className="text-faint text-sm">{t('contacts.notes.none')}</p>
        )}
      </Section>
    </>
  )
}
