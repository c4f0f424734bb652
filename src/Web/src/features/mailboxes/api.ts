import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Mailbox } from '@/api/types'

export const mailboxesQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['mailboxes', workspaceId],
    queryFn: async ({ signal }): Promise<Mailbox[]> => {
      const answer: { items: Mailbox[] } = await api.get('/api/v1/workspaces/{workspaceId}/mailboxes', {
        path: { workspaceId },
        signal,
      })
      return answer.items
    },
  })

export const renameMailbox = (
  workspaceId: string,
  mailbox: Pick<Mailbox, 'id' | 'version'>,
  name: string,
): Promise<Mailbox> =>
  api.patch('/api/v1/workspaces/{workspaceId}/mailboxes/{mailboxId}', {
    path: { workspaceId, mailboxId: mailbox.id },
    version: mailbox.version,
    body: { name },
  })
