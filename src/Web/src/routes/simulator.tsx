import { createFileRoute } from '@tanstack/react-router'
import { SimulatorPage } from '@/features/simulator/components/simulator-page'
import { searchParams, text } from '@/lib/search-params'

const search = searchParams({
  to: text,
  mail: text,
})

export const Route = createFileRoute('/simulator')({ validateSearch: search, component: Simulator })

function Simulator() {
  const { to, mail } = Route.useSearch()
  return <SimulatorPage to={to} mailId={mail} />
}
