import { type FormEvent, useId } from 'react'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast-store'
import { InviteFields } from '../invite-fields'
import { useInviteMany } from '../use-invite-many'

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const id = useId()
  const invite = useInviteMany(workspace.id, (n) => {
    toast(t('members.invite.done', { n }))
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!invite.busy) void invite.send()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('members.invite.title')}
      description={t('members.invite.lead')}
      footer={
        <>
          <Button onClick={onClose}>{t(invite.results.length ? 'common.close' : 'common.cancel')}</Button>
          <Button type="submit" form={id} tone="primary" busy={invite.busy}>
            {t('members.invite.action')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-5" aria-label={t('members.invite.title')}>
        <InviteFields invite={invite} />
      </form>
    </Dialog>
  )
}
