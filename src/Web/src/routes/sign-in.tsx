import { createFileRoute } from '@tanstack/react-router'
import { SignInPage } from '@/features/identity/components/sign-in-page'
import { oneOf, searchParams, text } from '@/lib/search-params'

const search = searchParams({
  next: text,
  welcome: oneOf(['verified', 'activated', 'reset']),
})

export const Route = createFileRoute('/sign-in')({ validateSearch: search, component: SignIn })

function SignIn() {
  const { next, welcome } = Route.useSearch()
  return <SignInPage next={next} welcome={welcome} />
}
