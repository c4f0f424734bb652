import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Page, TicketDetail, TicketItem } from '@/api/types'
import { fetchTicketPage, type TicketFilter, ticketKeys } from './api'

export type TicketPages = InfiniteData<Page<TicketItem>, string | undefined>

/** One place through which every cached copy of a ticket changes: lists and detail. */
export function patchTicket(
  client: QueryClient,
  workspaceId: string,
  ticketId: string,
  patch: (ticket: TicketItem) => Partial<TicketItem>,
) {
  client.setQueriesData<TicketPages>({ queryKey: ticketKeys.lists(workspaceId) }, (data) =>
    data ? patchPages(data, ticketId, patch) : data,
  )
  client.setQueriesData<TicketDetail>({ queryKey: ticketKeys.details(workspaceId) }, (ticket) =>
    ticket?.id === ticketId ? { ...ticket, ...patch(ticket) } : ticket,
  )
}

export function patchPages(
  data: TicketPages,
  ticketId: string,
  patch: (ticket: TicketItem) => Partial<TicketItem>,
): TicketPages {
  if (!data.pages.some((page) => page.items.some((item) => item.id === ticketId))) return data
  return {
    ...data,
    pages: data.pages.map((page) =>
      page.items.some((item) => item.id === ticketId)
        ? { ...page, items: page.items.map((item) => (item.id === ticketId ? { ...item, ...patch(item) } : item)) }
        : page,
    ),
  }
}

export function findTicket(client: QueryClient, workspaceId: string, ticketId: string): TicketItem | undefined {
  const copies: TicketItem[] = []
  for (const [, data] of client.getQueriesData<TicketPages>({ queryKey: ticketKeys.lists(workspaceId) }))
    for (const page of data?.pages ?? []) copies.push(...page.items.filter((item) => item.id === ticketId))
  for (const [, data] of client.getQueriesData<TicketDetail>({ queryKey: ticketKeys.details(workspaceId) }))
    if (data?.id === ticketId) copies.push(data)
  return copies.sort((a, b) => b.version - a.version)[0]
}

/**
 * Puts a fresh first page in front of what is loaded. Items that the head should contain but does not have left the
 * view; items older than the head keep their place.
 */
export function mergeHead(data: TicketPages, head: Page<TicketItem>): TicketPages {
  if (!head.next) return { pages: [head], pageParams: [undefined] }
  const last = head.items.at(-1)
  const inHead = new Set(head.items.map((item) => item.id))
  const older = (item: TicketItem) => !inHead.has(item.id) && !!last && item.lastActivityAt <= last.lastActivityAt
  const rest = data.pages
    .map((page, index) => ({ page: { ...page, items: page.items.filter(older) }, param: data.pageParams[index] }))
    .filter(({ page }) => page.items.length > 0)
  const overlaps = data.pages.some((page) => page.items.some((item) => inHead.has(item.id)))
  if (rest.length === 0 || !overlaps) return { pages: [head], pageParams: [undefined] }
  return {
    pages: [head, ...rest.map(({ page }) => page)],
    pageParams: [undefined, ...rest.map(({ param }) => param)],
  }
}

/** Asks anew for the head of every list on screen; lists that are not start over when they are opened. */
export async function refreshLists(client: QueryClient, workspaceId: string) {
  const lists = client.getQueryCache().findAll({ queryKey: ticketKeys.lists(workspaceId) })
  await Promise.all(
    lists.map(async (query) => {
      if (query.state.status !== 'success') return
      if (!query.isActive()) return client.removeQueries({ queryKey: query.queryKey, exact: true })
      const filter = query.queryKey.at(-1) as TicketFilter
      try {
        const head = await fetchTicketPage(workspaceId, filter, undefined)
        client.setQueryData<TicketPages>(query.queryKey, (data) => (data ? mergeHead(data, head) : data))
      } catch {
        // The rows on screen stay; the next hint or return to the window asks again.
      }
    }),
  )
}
