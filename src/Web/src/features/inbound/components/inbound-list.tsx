import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { InboundMailItem, InboundStatus, Page } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { t } from '@/lib/i18n'
import { buttonClass } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { LoadMore } from '@/ui/load-more'
import { ProgressLine, SkeletonRows } from '@/ui/skeleton'
import { Time } from '@/ui/time'
import { nameOf } from '../model'
import { MailStatus } from './mail-status'

type Props = {
  mails: UseInfiniteQueryResult<InfiniteData<Page<InboundMailItem>>>
  status: InboundStatus | undefined
  openId: string | undefined
}

export function InboundList({ mails, status, openId }: Props) {
  if (mails.isPending) return <SkeletonRows rows={12} />
  if (mails.isError && !mails.data)
    return <ErrorState title={t('inbound.error')} error={mails.error} onRetry={() => void mails.refetch()} />
  const rows = mails.data.pages.flatMap((page) => page.items)
  if (!rows.length) return <NoMails filtered={status !== undefined} />
  return (
    <>
      <ProgressLine active={mails.isFetching && !mails.isFetchingNextPage} />
      <ul>
        {rows.map((mail) => (
          <li key={mail.id}>
            <MailRow mail={mail} status={status} open={mail.id === openId} />
          </li>
        ))}
      </ul>
      <LoadMore query={mails} />
    </>
  )
}

function MailRow({ mail, status, open }: { mail: InboundMailItem; status: InboundStatus | undefined; open: boolean }) {
  const workspace = useWorkspace()
  const kind = mail.classification && mail.classification !== 'customer' ? mail.classification : null
  return (
    <Link
      to="/w/$workspace/inbound/$mailId"
      params={{ workspace: workspace.slug, mailId: mail.id }}
      search={status ? { status } : {}}
      data-row
      aria-current={open ? 'true' : undefined}
      className={cn(
        'grid min-h-(--row) grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 border-line border-b px-4 py-1.5 text-sm -outline-offset-2',
        '@2xl:grid-cols-[12rem_minmax(0,1fr)_8rem_4.5rem] @2xl:py-0',
        open ? 'row-active' : 'hover:bg-hover',
      )}
    >
      <span className="truncate font-medium @2xl:font-normal">{nameOf(mail.from)}</span>
      <span className="order-last col-span-2 flex min-w-0 items-center gap-2 @2xl:order-none @2xl:col-span-1">
        <span className="truncate text-muted @2xl:text-text">{mail.subject || t('inbound.noSubject')}</span>
        {kind ? <span className="shrink-0 text-faint text-xs">{t(`inbound.class.${kind}`)}</span> : null}
        <span className="ms-auto @2xl:hidden">
          <MailStatus status={mail.status} />
        </span>
      </span>
      <span className="hidden @2xl:block">
        <MailStatus status={mail.status} />
      </span>
      <Time at={mail.receivedAt} className="text-end text-faint text-xs tabular-nums" />
    </Link>
  )
}

function NoMails({ filtered }: { filtered: boolean }) {
  const workspace = useWorkspace()
  if (!filtered) return <EmptyState title={t('inbound.empty.title')} body={t('inbound.empty.body')} />
  return (
    <EmptyState
      title={t('inbound.empty.filtered.title')}
      body={t('inbound.empty.filtered.body')}
      action={
        <Link to="/w/$workspace/inbound" params={{ workspace: workspace.slug }} className={buttonClass()}>
          {t('inbound.empty.clear')}
        </Link>
      }
    />
  )
}
