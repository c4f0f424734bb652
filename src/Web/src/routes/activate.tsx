import { createFileRoute, useLocation } from '@tanstack/react-router'
import { ActivatePage } from '@/features/identity/components/activate-page'
import { tokenFromHash } from '@/features/identity/model'

export const Route = createFileRoute('/activate')({ component: Activate })

function Activate() {
  const token = tokenFromHash(useLocation({ select: (location) => location.hash }))
  return <ActivatePage key={token} token={token} />
}
