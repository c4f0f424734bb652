import { createFileRoute } from '@tanstack/react-router'
import { statuses } from '@/features/api-log/api'
import { ApiLogPage } from '@/features/api-log/components/api-log-page'
import { day } from '@/lib/days'
import { oneOf, searchParams, text } from '@/lib/search-params'

const search = searchParams({ token: text, person: text, status: oneOf(statuses), from: day, to: day })

export const Route = createFileRoute('/w/$workspace/settings/api-log')({ validateSearch: search, component: ApiLog })

function ApiLog() {
  return <ApiLogPage filter={Route.useSearch()} />
}
