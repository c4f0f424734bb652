import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { SimulatorPage } from '@/features/simulator/components/simulator-page'

const search = z.object({
  to: z.catch(z.optional(z.string()), undefined),
  mail: z.catch(z.optional(z.string()), undefined),
})

export const Route = createFileRoute('/simulator')({ validateSearch: search, component: Simulator })

function Simulator() {
  const { to, mail } = Route.useSearch()
  return <SimulatorPage to={to} mailId={mail} />
}
