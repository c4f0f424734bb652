import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { api } from '@/api/client'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { toast } from '@/ui/toast-store'

/** Sends a stuck mail once more. What became of it arrives like every other news of a mail. */
export function SendAgain({ mailId, subject }: { mailId: string; subject: string }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const send = useMutation({
    mutationFn: () =>
      api.post('/api/v1/workspaces/{workspaceId}/outbound-mails/{outboundMailId}/send-again', {
        path: { workspaceId: workspace.id, outboundMailId: mailId },
      }),
    onSuccess: () => toast(t('outbound.again.done')),
    onSettled: () => client.invalidateQueries({ queryKey: ['outbound', workspace.id] }),
  })
  if (send.isSuccess) return null
  return (
    <Button
      size="sm"
      className="mt-1.5"
      busy={send.isPending}
      aria-label={t('outbound.again.label', { subject })}
      onClick={() => send.mutate()}
    >
      <RotateCw aria-hidden className="size-3.5" />
      {t('outbound.again')}
    </Button>
  )
}
