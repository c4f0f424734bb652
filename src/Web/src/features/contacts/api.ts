import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Contact, ContactItem, Page, TicketItem } from '@/api/types'

const path = '/api/v1/workspaces/{workspaceId}/contacts'

export const contactsKey = (workspaceId: string) => ['contacts', workspaceId] as const

export const contactsQuery = (workspaceId: string, q: string) =>
  infiniteQueryOptions({
    queryKey: [...contactsKey(workspaceId), 'list', q],
    queryFn: ({ signal, pageParam }): Promise<Page<ContactItem>> =>
      api.get(path, { path: { workspaceId }, query: { q: q || undefined, after: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const contactQuery = (workspaceId: string, contactId: string) =>
  queryOptions({
    queryKey: [...contactsKey(workspaceId), 'one', contactId],
    queryFn: ({ signal }): Promise<Contact> =>
      api.get(`${path}/{contactId}`, { path: { workspaceId, contactId }, signal }),
  })

export const createContact = (workspaceId: string, body: { email: string; name?: string }): Promise<Contact> =>
  api.post(path, { path: { workspaceId }, body })

export type ContactChange = { name?: string; notes?: string }

export const changeContact = (
  workspaceId: string,
  contact: Pick<Contact, 'id' | 'version'>,
  body: ContactChange,
): Promise<Contact> =>
  api.patch(`${path}/{contactId}`, { path: { workspaceId, contactId: contact.id }, version: contact.version, body })

export const shownTickets = 20

export const contactTicketsQuery = (workspaceId: string, email: string) =>
  queryOptions({
    queryKey: ['w', workspaceId, 'tickets', 'of-contact', email],
    queryFn: ({ signal }): Promise<Page<TicketItem>> =>
      api.get('/api/v1/workspaces/{workspaceId}/tickets', {
        path: { workspaceId },
        query: { view: 'all', requester: email, limit: shownTickets },
        signal,
      }),
  })
