import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ContactItem, Page } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { Avatar } from '@/ui/avatar'
import { Button, buttonClass } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { ProgressLine, SkeletonRows } from '@/ui/skeleton'
import { Time } from '@/ui/time'
import { contactName } from '../model'

type Props = {
  contacts: UseInfiniteQueryResult<InfiniteData<Page<ContactItem>>>
  q: string
  openId: string | undefined
  onAdd: () => void
}

export function ContactList({ contacts, q, openId, onAdd }: Props) {
  if (contacts.isPending) return <SkeletonRows rows={12} />
  if (contacts.isError && !contacts.data)
    return <ErrorState title={t('contacts.error')} error={contacts.error} onRetry={() => void contacts.refetch()} />
  const rows = contacts.data.pages.flatMap((page) => page.items)
  if (!rows.length) return <NoContacts q={q} onAdd={onAdd} />
  return (
    <>
      <ProgressLine active={contacts.isFetching && !contacts.isFetchingNextPage} />
      <ul>
        {rows.map((contact) => (
          <li key={contact.id}>
            <ContactRow contact={contact} q={q} open={contact.id === openId} />
          </li>
        ))}
      </ul>
      <LoadMore query={contacts} />
    </>
  )
}

function ContactRow({ contact, q, open }: { contact: ContactItem; q: string; open: boolean }) {
  const workspace = useWorkspace()
  const name = contactName(contact)
  return (
    <Link
      to="/w/$workspace/contacts/$contactId"
      params={{ workspace: workspace.slug, contactId: contact.id }}
      search={q ? { q } : {}}
      data-row
      aria-current={open ? 'true' : undefined}
      className={cn(
        'grid min-h-(--row) grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 border-line border-b px-4 py-1.5 text-sm -outline-offset-2',
        '@2xl:grid-cols-[auto_minmax(0,2fr)_minmax(0,3fr)_6rem] @2xl:py-0',
        open ? 'row-active' : 'hover:bg-hover',
      )}
    >
      <Avatar name={name} seed={contact.email} />
      <span className="min-w-0 @2xl:contents">
        <bdi className="block truncate font-medium">{name}</bdi>
        <span className="block truncate text-muted text-xs @2xl:text-sm">{contact.name ? contact.email : ''}</span>
      </span>
      {contact.lastSeenAt ? (
        <Time at={contact.lastSeenAt} className="text-end text-faint text-xs tabular-nums" />
      ) : (
        <span />
      )}
    </Link>
  )
}

function NoContacts({ q, onAdd }: { q: string; onAdd: () => void }) {
  const workspace = useWorkspace()
  if (!q)
    return (
      <EmptyState
        title={t('contacts.empty.title')}
        body={t('contacts.empty.body')}
        action={<Button onClick={onAdd}>{t('contacts.new')}</Button>}
      />
    )
  return (
    <EmptyState
      title={t('contacts.empty.search.title', { q })}
      body={t('contacts.empty.search.body')}
      action={
        <Link to="/w/$workspace/contacts" params={{ workspace: workspace.slug }} className={buttonClass()}>
          {t('contacts.empty.search.clear')}
        </Link>
      }
    />
  )
}
