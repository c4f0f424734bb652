import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { Page } from '@/ui/page'

const search = z.object({
  to: z.catch(z.optional(z.string()), undefined),
  mail: z.catch(z.optional(z.string()), undefined),
})

export const Route = createFileRoute('/simulator')({
  validateSearch: search,
  component: () => <Page title="Mail simulator">{null}</Page>,
})
