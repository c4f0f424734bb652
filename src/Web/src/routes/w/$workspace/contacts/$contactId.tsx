import { createFileRoute } from '@tanstack/react-router'
import { contactQuery } from '@/features/contacts/api'
import { ContactPage } from '@/features/contacts/components/contact-page'

export const Route = createFileRoute('/w/$workspace/contacts/$contactId')({
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(contactQuery(context.workspace.id, params.contactId))
  },
  component: ContactRoute,
})

function ContactRoute() {
  const { contactId } = Route.useParams()
  return <ContactPage key={contactId} contactId={contactId} />
}
