import { createFileRoute } from '@tanstack/react-router'
import { PlanPage } from '@/features/billing/components/plan-page'

export const Route = createFileRoute('/w/$workspace/settings/plan')({ component: PlanPage })
