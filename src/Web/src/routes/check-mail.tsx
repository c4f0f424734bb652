import { createFileRoute } from '@tanstack/react-router'
import { CheckMailPage } from '@/features/identity/components/check-mail-page'
import { searchParams, text } from '@/lib/search-params'

const search = searchParams({ email: text })

export const Route = createFileRoute('/check-mail')({ validateSearch: search, component: CheckMail })

function CheckMail() {
  return <CheckMailPage email={Route.useSearch().email} />
}
