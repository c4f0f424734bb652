import { useInfiniteQuery } from '@tanstack/react-query'
import { Outlet, useMatch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { useRowKeys } from '@/lib/keyboard/use-row-keys'
import { Button } from '@/ui/button'
import { SplitView } from '@/ui/split-view'
import { contactsQuery } from '../api'
import { ContactList } from './contact-list'
import { ContactSearch } from './contact-search'

const NewContactDialog = lazy(() =>
  import('./new-contact-dialog').then((module) => ({ default: module.NewContactDialog })),
)

export function ContactsLayout({ q }: { q: string }) {
  const workspace = useWorkspace()
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [adding, setAdding] = useState(false)
  const openId = useMatch({ from: '/w/$workspace/contacts/$contactId', shouldThrow: false })?.params.contactId
  const contacts = useInfiniteQuery(contactsQuery(workspace.id, q))
  useRowKeys(list, { group: t('contacts.keys'), follow: openId !== undefined })
  useCommands([
    {
      id: 'contacts.search',
      keys: 'f',
      label: t('contacts.search.key'),
      group: t('contacts.keys'),
      scope: 'list',
      run: () => search.current?.focus(),
    },
    {
      id: 'contacts.new',
      label: t('contacts.new'),
      group: t('contacts.keys'),
      scope: 'list',
      run: () => setAdding(true),
    },
  ])
  return (
    <SplitView
      title={t('contacts.title')}
      detailOpen={openId !== undefined}
      listRef={list}
      detail={<Outlet />}
      actions={
        <Button size="sm" onClick={() => setAdding(true)}>
          <Plus aria-hidden className="size-4" />
          {t('contacts.new')}
        </Button>
      }
      tools={<ContactSearch q={q} inputRef={search} listRef={list} />}
    >
      <ContactList contacts={contacts} q={q} openId={openId} onAdd={() => setAdding(true)} />
      <Suspense>{adding ? <NewContactDialog onClose={() => setAdding(false)} /> : null}</Suspense>
    </SplitView>
  )
}
