import { createFileRoute } from '@tanstack/react-router'
import { TokensPage } from '@/features/api-tokens/components/tokens-page'

export const Route = createFileRoute('/w/$workspace/settings/api-tokens')({ component: TokensPage })
