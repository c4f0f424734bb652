import { useQuery } from '@tanstack/react-query'
import { ChevronDown, Plus, RotateCw } from 'lucide-react'
import type { TicketView } from '@/api/types'
import { layerStore } from '@/features/command/store'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button, IconButton } from '@/ui/button'
import { PageTitle } from '@/ui/page'
import { Tip } from '@/ui/tooltip'
import { ticketCountsQuery } from '../api'
import { viewLabel } from '../model'
import { openNewTicket } from '../new-ticket'

type Props = {
  view: TicketView
  loaded: number | undefined
  hasMore: boolean
  /** Beside an open ticket, whose subject is then the page's title. */
  secondary: boolean
  onRefresh: () => void
}

const CAP = 1000

/** Counted by the server up to a limit; beyond what is known it says "more than". */
function useCountText(view: TicketView, loaded: number | undefined, hasMore: boolean) {
  const workspace = useWorkspace()
  const counts = useQuery(ticketCountsQuery(workspace.id)).data
  if (!loaded) return ''
  if (!hasMore) return t('tickets.count', { n: loaded })
  const counted = counts && view !== 'solved' ? counts[view] : loaded
  return counted > loaded && counted < CAP
    ? t('tickets.count', { n: counted })
    : t('tickets.countMany', { n: Math.max(loaded, counted === CAP ? CAP - 1 : 0) })
}

export function TicketListHeader({ view, loaded, hasMore, secondary, onRefresh }: Props) {
  const title = t(viewLabel[view])
  const count = useCountText(view, loaded, hasMore)
  return (
    <div className="flex h-12 shrink-0 items-center gap-3 border-line border-b ps-4 pe-2 pointer-coarse:h-14">
      {secondary ? <h2 className="truncate font-semibold text-lg">{title}</h2> : <PageTitle title={title} />}
      {/* On a phone the views are in the menu. */}
      <IconButton label={t('nav.views')} className="-ms-3 md:hidden" onClick={() => layerStore.set('menu')}>
        <ChevronDown aria-hidden className="size-4" />
      </IconButton>
      <p className="min-w-0 truncate text-muted text-sm" aria-live="polite">
        {count}
      </p>
      <div className="ms-auto flex items-center gap-1">
        <Tip label={t('tickets.refresh')}>
          <IconButton label={t('tickets.refresh')} onClick={onRefresh}>
            <RotateCw aria-hidden className="size-4" />
          </IconButton>
        </Tip>
        {secondary ? null : (
          <Tip label={t('tickets.new')} keys="c">
            <Button onClick={openNewTicket} className="max-sm:size-11 max-sm:border-0 max-sm:px-0">
              <Plus aria-hidden className="size-4 max-sm:size-5" />
              <span className="max-sm:sr-only">{t('tickets.new')}</span>
            </Button>
          </Tip>
        )}
      </div>
    </div>
  )
}
