import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { SignInPage } from '@/features/identity/components/sign-in-page'

const search = z.object({
  next: z.catch(z.optional(z.string()), undefined),
  welcome: z.catch(z.optional(z.enum(['verified', 'activated'])), undefined),
})

export const Route = createFileRoute('/sign-in')({ validateSearch: search, component: SignIn })

function SignIn() {
  const { next, welcome } = Route.useSearch()
  return <SignInPage next={next} welcome={welcome} />
}
