import { createFileRoute } from '@tanstack/react-router'
import { contactsQuery } from '@/features/contacts/api'
import { ContactsLayout } from '@/features/contacts/components/contacts-layout'
import { searchParams, text } from '@/lib/search-params'

const search = searchParams({ q: text })

export const Route = createFileRoute('/w/$workspace/contacts')({
  validateSearch: search,
  loaderDeps: ({ search: { q } }) => ({ q: q ?? '' }),
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(contactsQuery(context.workspace.id, deps.q))
  },
  component: Contacts,
})

function Contacts() {
  return <ContactsLayout q={Route.useSearch().q ?? ''} />
}
