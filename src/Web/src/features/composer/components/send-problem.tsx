import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'

type Props = {
  /** The customer wrote while this was being written. */
  unread: boolean
  /** The server refused to send for that reason. */
  blocked: boolean
  failure: string | undefined
  onReview: () => void
  onSendAnyway: () => void
}

/** Why nothing was sent, and what to do about it. The draft is never touched. */
export function SendProblem({ unread, blocked, failure, onReview, onSendAnyway }: Props) {
  if (unread || blocked)
    return (
      <div role="alert" className="mx-4 mt-1 flex flex-wrap items-center gap-2 border-warning border-s-2 ps-3 text-sm">
        <span className="grow text-warning">{t('composer.stale')}</span>
        <Button size="sm" onClick={onReview}>
          {t('composer.stale.review')}
        </Button>
        {blocked ? (
          <Button size="sm" tone="quiet" onClick={onSendAnyway}>
            {t('composer.stale.sendAnyway')}
          </Button>
        ) : null}
      </div>
    )
  if (!failure) return null
  return (
    <p role="alert" className="mx-4 mt-1 border-danger border-s-2 ps-3 text-danger text-sm">
      {failure}
    </p>
  )
}
