import { createFileRoute } from '@tanstack/react-router'
import { SecurityPage } from '@/features/account/components/security-page'

export const Route = createFileRoute('/account/security')({ component: SecurityPage })
