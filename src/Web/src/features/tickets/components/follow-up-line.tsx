import { Link } from '@tanstack/react-router'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { useTicketView } from '../view'

export function FollowUpLine({ number }: { number: number }) {
  const workspace = useWorkspace()
  const view = useTicketView()
  return (
    <p className="py-2 text-center text-muted text-sm">
      <Link
        to="/w/$workspace/tickets/$number"
        params={{ workspace: workspace.slug, number }}
        search={{ view }}
        className="rounded-sm text-accent hover:underline"
      >
        {t('thread.followUp', { number })}
      </Link>
    </p>
  )
}
