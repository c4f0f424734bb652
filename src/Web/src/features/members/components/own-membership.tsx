import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Member } from '@/api/types'
import { meQuery, useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Section } from '@/ui/page'
import { toast } from '@/ui/toast-store'
import { leaveWorkspace } from '../api'
import { roleRefusal } from '../model'
import { TransferDialog } from './transfer-dialog'

/** What one may do with the own membership: hand the workspace over, or leave it. */
export function OwnMembership({ self, members }: { self: Member; members: readonly Member[] }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const router = useRouter()
  const [asking, setAsking] = useState<'leave' | 'transfer' | undefined>()
  const close = () => setAsking(undefined)
  const heirs = members.filter((each) => each.status === 'active' && each.accountId !== self.accountId)
  const leave = useMutation({
    meta: { inline: true },
    mutationFn: () => leaveWorkspace(workspace.id),
    onSuccess: async () => {
      toast(t('members.left', { workspace: workspace.name }))
      await client.fetchQuery({ ...meQuery, staleTime: 0 })
      await router.navigate({ to: '/' })
    },
    onError: (error) => toast(roleRefusal(error, self), { tone: 'error' }),
    onSettled: close,
  })
  const locked = !self.can.remove
  return (
    <Section title={t('members.own')} hint={t(locked ? 'members.own.locked' : 'members.own.hint')}>
      <div className="flex flex-wrap gap-2">
        {workspace.can.transferOwnership && heirs.length > 0 ? (
          <Button onClick={() => setAsking('transfer')}>{t('members.transfer')}</Button>
        ) : null}
        {workspace.can.leave && !locked ? (
          <Button tone="danger" onClick={() => setAsking('leave')}>
            {t('members.leave')}
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        open={asking === 'leave'}
        onOpenChange={(open) => !open && close()}
        title={t('members.leave.title', { workspace: workspace.name })}
        description={t('members.leave.body')}
        confirmLabel={t('members.leave')}
        busy={leave.isPending}
        onConfirm={() => leave.mutate()}
      />
      {asking === 'transfer' ? <TransferDialog heirs={heirs} onClose={close} /> : null}
    </Section>
  )
}
