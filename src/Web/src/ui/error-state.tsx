import { ApiProblem } from '@/api/problem'
import { t } from '@/lib/i18n'
import { Button } from './button'

export const errorMessage = (error: unknown) =>
  error instanceof ApiProblem ? (error.isOffline ? t('error.network') : error.message) : t('error.generic')

type Props = { title?: string; error: unknown; onRetry?: (() => void) | undefined; busy?: boolean }

/** What failed, a way to try again, and the number support will ask for. */
export function ErrorState({ title = t('error.title'), error, onRetry, busy = false }: Props) {
  const trace = error instanceof ApiProblem ? error.traceId : undefined
  return (
    <div role="alert" className="m-4 flex flex-col items-start gap-2 border-danger border-s-2 ps-3 text-sm">
      <p className="font-medium">{title}</p>
      <p className="text-muted">{errorMessage(error)}</p>
      {onRetry ? (
        <Button size="sm" busy={busy} onClick={onRetry}>
          {t('common.retry')}
        </Button>
      ) : null}
      {trace ? (
        <details className="text-faint text-xs">
          <summary>{t('common.details')}</summary>
          <code className="select-all break-all">{t('common.trace', { id: trace })}</code>
        </details>
      ) : null}
    </div>
  )
}
