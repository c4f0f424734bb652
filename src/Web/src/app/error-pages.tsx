import { useQueryClient } from '@tanstack/react-query'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { ApiProblem } from '@/api/problem'
import { type MessageKey, t } from '@/lib/i18n'
import { Button, buttonClass } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { PageTitle } from '@/ui/page'

function Notice({ title, body, children }: { title: MessageKey; body: MessageKey; children: React.ReactNode }) {
  return (
    <main
      id="main"
      className="flex h-full min-h-80 flex-col items-center justify-center gap-2 bg-surface px-6 text-center"
    >
      <PageTitle title={t(title)} />
      <p className="max-w-[48ch] text-muted text-sm">{t(body)}</p>
      <div className="mt-4 flex gap-2">{children}</div>
    </main>
  )
}

const home = (
  <Link to="/" className={buttonClass({ tone: 'primary' })}>
    {t('error.home')}
  </Link>
)

export function NotFoundPage() {
  return (
    <Notice title="error.notFound.title" body="error.notFound.body">
      {home}
    </Notice>
  )
}

export function UnknownWorkspacePage() {
  return (
    <Notice title="workspace.unknown.title" body="workspace.unknown.body">
      {home}
    </Notice>
  )
}

export function CrashPage({ error, reset }: ErrorComponentProps) {
  const client = useQueryClient()
  const router = useRouter()
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />
  if (error instanceof ApiProblem && error.status === 403)
    return (
      <Notice title="error.forbidden.title" body="error.forbidden.body">
        {home}
      </Notice>
    )
  if (error instanceof ApiProblem) {
    const retry = async () => {
      await client.resetQueries({ predicate: (query) => query.state.status === 'error' })
      reset()
      await router.invalidate()
    }
    return (
      <main id="main" className="h-full bg-surface p-4">
        <ErrorState error={error} onRetry={() => void retry()} />
      </main>
    )
  }
  return (
    <Notice title="error.crash.title" body="error.crash.body">
      <Button tone="primary" onClick={() => location.reload()}>
        {t('error.reload')}
      </Button>
    </Notice>
  )
}
