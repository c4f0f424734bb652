import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCurrentWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { buttonClass } from '@/ui/button'
import { Page } from '@/ui/page'

type Props = { title: string; meta?: ReactNode; actions?: ReactNode; width?: 'reading' | 'wide'; children: ReactNode }

/** One topic of the settings; those about the account also stand outside of a workspace. */
export function SettingsPage({ title, meta, actions, width = 'reading', children }: Props) {
  const workspace = useCurrentWorkspace()
  const back = workspace ? (
    <Link
      to="/w/$workspace/settings"
      params={{ workspace: workspace.slug }}
      aria-label={t('settings.back')}
      className={buttonClass({ tone: 'quiet', size: 'icon', className: '-ms-2 md:hidden' })}
    >
      <ArrowLeft aria-hidden className="size-4" />
    </Link>
  ) : null
  return (
    <Page title={title} meta={meta} actions={actions} back={back} width="wide">
      {width === 'reading' ? <div className="max-w-[40rem]">{children}</div> : children}
    </Page>
  )
}
