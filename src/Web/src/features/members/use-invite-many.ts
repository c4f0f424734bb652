import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role } from '@/api/types'
import { planQuery } from '@/features/billing/api'
import { splitAddresses } from '@/features/workspaces/model'
import { t } from '@/lib/i18n'
import { invitationsQuery, inviteMember } from './api'
import { inviteRefusal } from './model'

export type InviteResult = { email: string; problem: string | null }

/** Several addresses at once: each gets its own answer, and what failed stays in the field, to be mended or left. */
export function useInviteMany(workspaceId: string, onAllSent: (count: number) => void) {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const [role, setRole] = useState<Role>('member')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | undefined>()
  const [results, setResults] = useState<readonly InviteResult[]>([])

  const send = async () => {
    const { good, bad } = splitAddresses(text)
    if (bad.length) return setError(t('members.invite.bad', { list: bad.join(', ') }))
    if (!good.length) return setError(t('members.invite.none'))
    setError(undefined)
    setBusy(true)
    const done: InviteResult[] = []
    for (const email of good) {
      const problem = await inviteMember(workspaceId, { email, role }).then(() => null, inviteRefusal)
      done.push({ email, problem })
      setResults([...done])
    }
    setBusy(false)
    void client.invalidateQueries({ queryKey: invitationsQuery(workspaceId).queryKey })
    void client.invalidateQueries({ queryKey: planQuery(workspaceId).queryKey })
    const failed = done.filter((each) => each.problem)
    setText(failed.map((each) => each.email).join('\n'))
    if (!failed.length) onAllSent(done.length)
  }
  return { text, setText, role, setRole, busy, error, results, send }
}
