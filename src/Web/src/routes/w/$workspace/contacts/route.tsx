import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { contactsQuery } from '@/features/contacts/api'
import { ContactsLayout } from '@/features/contacts/components/contacts-layout'

const search = z.object({ q: z.catch(z.optional(z.string()), undefined) })

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
