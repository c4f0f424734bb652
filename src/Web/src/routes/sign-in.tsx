import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { Page } from '@/ui/page'

const search = z.object({ next: z.catch(z.optional(z.string()), undefined) })

export const Route = createFileRoute('/sign-in')({
  validateSearch: search,
  component: () => <Page title="Sign in">{null}</Page>,
})
