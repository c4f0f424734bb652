import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { CheckMailPage } from '@/features/identity/components/check-mail-page'

const search = z.object({ email: z.catch(z.optional(z.string()), undefined) })

export const Route = createFileRoute('/check-mail')({ validateSearch: search, component: CheckMail })

function CheckMail() {
  return <CheckMailPage email={Route.useSearch().email} />
}
