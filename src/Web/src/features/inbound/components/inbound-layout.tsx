import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, Outlet, useMatch } from '@tanstack/react-router'
import { useRef } from 'react'
import type { InboundStatus } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { useRowKeys } from '@/lib/keyboard/use-row-keys'
import { useLiveRefresh } from '@/lib/realtime/use-live-refresh'
import { FilterLinks, filterLink } from '@/ui/filter-links'
import { SplitView } from '@/ui/split-view'
import { inboundKey, inboundListQuery } from '../api'
import { inboundStatuses } from '../model'
import { HeldBanner } from './held-banner'
import { InboundList } from './inbound-list'

export function InboundLayout({ status }: { status: InboundStatus | undefined }) {
  const workspace = useWorkspace()
  const list = useRef<HTMLDivElement>(null)
  const openId = useMatch({ from: '/w/$workspace/inbound/$mailId', shouldThrow: false })?.params.mailId
  const mails = useInfiniteQuery(inboundListQuery(workspace.id, status))
  useLiveRefresh(['inbound_mail'], [inboundKey(workspace.id)])
  useRowKeys(list, { group: t('inbound.keys'), follow: openId !== undefined })
  const filter = [undefined, ...inboundStatuses]
  return (
    <SplitView
      title={t('inbound.title')}
      detailOpen={openId !== undefined}
      listRef={list}
      detail={<Outlet />}
      tools={
        <>
          <FilterLinks label={t('inbound.filter')}>
            {filter.map((each) => (
              <li key={each ?? 'all'}>
                <Link
                  to="/w/$workspace/inbound"
                  params={{ workspace: workspace.slug }}
                  search={each ? { status: each } : {}}
                  {...filterLink(each === status)}
                >
                  {t(each ? `inbound.status.${each}` : 'inbound.all')}
                </Link>
              </li>
            ))}
          </FilterLinks>
          <HeldBanner narrow={openId !== undefined} />
        </>
      }
    >
      <InboundList mails={mails} status={status} openId={openId} />
    </SplitView>
  )
}
