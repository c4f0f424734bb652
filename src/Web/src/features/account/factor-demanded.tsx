import { Link } from '@tanstack/react-router'
import { type CurrentWorkspace, useMe, useSignOut } from '@/features/session/api'
import { Button, buttonClass } from '@/ui/button'
import { PageTitle } from '@/ui/page'
import { t } from './phrases'

/** In the place of a workspace's pages until its member signs in with a second factor. */
export function FactorDemanded({ workspace }: { workspace: CurrentWorkspace }) {
  const others = useMe().workspaces.filter((each) => each.id !== workspace.id && !each.lacksTwoFactor)
  const signOut = useSignOut()
  return (
    <main
      id="main"
      className="flex min-h-dvh flex-col items-center justify-center gap-2 bg-surface px-6 py-10 text-center"
    >
      <PageTitle title={t('demanded.title')} lines={2} className="text-xl leading-7" />
      <p className="max-w-[52ch] text-muted text-sm">{t('demanded.body', { name: workspace.name })}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <Link to="/account/security" className={buttonClass({ tone: 'primary' })}>
          {t('demanded.action')}
        </Link>
        <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('session.signOut')}
        </Button>
      </div>
      {others.length ? (
        <nav aria-label={t('demanded.others')} className="mt-8 text-sm">
          <p aria-hidden className="text-faint text-xs">
            {t('demanded.others')}
          </p>
          <ul className="mt-1 flex flex-wrap justify-center gap-x-4 gap-y-1">
            {others.map((each) => (
              <li key={each.id}>
                <Link
                  to="/w/$workspace/tickets"
                  params={{ workspace: each.slug }}
                  className="text-accent underline pointer-coarse:leading-11"
                >
                  {each.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </main>
  )
}
