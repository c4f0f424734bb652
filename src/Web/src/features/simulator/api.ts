import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { devPath, orNull } from '@/api/dev'
import type { DevMail } from '@/api/types'

/** Every mail the development server would have sent, newest first. Null: this is no development server. */
export const sentMailsQuery = queryOptions({
  queryKey: ['dev', 'mails'],
  queryFn: async ({ signal }): Promise<DevMail[] | null> => {
    const answer: { items: DevMail[] } | null = await orNull(api.get(devPath('/mails'), { signal, anonymous: true }))
    return answer ? [...answer.items].sort((a, b) => b.at.localeCompare(a.at)) : null
  },
  retry: false,
})

export type CustomerMail = {
  from: { email: string; name: string }
  to: string
  subject: string
  text?: string
  html?: string
  inReplyToMailId?: string
  attachments?: { name: string; type: string; base64: string }[]
}

export const sendAsCustomer = (body: CustomerMail): Promise<{ inboundMailId: string | null }> =>
  api.post(devPath('/simulator/mails'), { body, anonymous: true })
