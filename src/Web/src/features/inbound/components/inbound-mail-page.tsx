import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { ApiProblem } from '@/api/problem'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { buttonClass } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { Page } from '@/ui/page'
import { SkeletonText } from '@/ui/skeleton'
import { inboundMailQuery } from '../api'
import { MailDetail } from './mail-detail'

export function InboundMailPage({ mailId }: { mailId: string }) {
  const workspace = useWorkspace()
  const mail = useQuery({
    ...inboundMailQuery(workspace.id, mailId),
    refetchInterval: (query) => (query.state.data?.status === 'received' ? 2000 : false),
  })
  const gone = mail.error instanceof ApiProblem && mail.error.status === 404
  const back = (
    <Link
      from="/w/$workspace/inbound/$mailId"
      to="/w/$workspace/inbound"
      params={{ workspace: workspace.slug }}
      search={(search) => search}
      aria-label={t('inbound.back')}
      className={buttonClass({ tone: 'quiet', size: 'icon', className: '-ms-2 lg:hidden' })}
    >
      <ArrowLeft aria-hidden className="size-4" />
    </Link>
  )
  return (
    <Page
      title={mail.data ? mail.data.subject || t('inbound.noSubject') : t(gone ? 'inbound.gone.title' : 'inbound.title')}
      back={back}
      width="wide"
    >
      <div className="max-w-[42rem]">
        {mail.isPending ? <SkeletonText lines={6} /> : null}
        {gone ? <EmptyState title={t('inbound.gone.title')} body={t('inbound.gone.body')} /> : null}
        {mail.isError && !gone && !mail.data ? (
          <ErrorState title={t('inbound.detail.error')} error={mail.error} onRetry={() => void mail.refetch()} />
        ) : null}
        {mail.data ? <MailDetail mail={mail.data} /> : null}
      </div>
    </Page>
  )
}
