import { createFileRoute } from '@tanstack/react-router'
import { AuditLogPage } from '@/features/audit-log/components/audit-log-page'
import { day } from '@/lib/days'
import { searchParams, text } from '@/lib/search-params'

const search = searchParams({ person: text, action: text, target: text, from: day, to: day })

export const Route = createFileRoute('/w/$workspace/settings/audit-log')({
  validateSearch: search,
  component: AuditLog,
})

function AuditLog() {
  return <AuditLogPage filter={Route.useSearch()} />
}
