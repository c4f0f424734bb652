import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiToken } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { toast } from '@/ui/toast-store'
import { revokeToken, tokensQuery } from '../api'

export function RevokeToken({ token }: { token: ApiToken }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: () => revokeToken(workspace.id, token.id),
    onSuccess: () => {
      setAsking(false)
      toast(t('tokens.revoke.done', { name: token.name }))
    },
    onSettled: () => client.invalidateQueries({ queryKey: tokensQuery(workspace.id).queryKey }),
  })
  return (
    <>
      <Button size="sm" aria-label={`${t('tokens.revoke')}: ${token.name}`} onClick={() => setAsking(true)}>
        {t('tokens.revoke')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('tokens.revoke.title', { name: token.name })}
        description={t('tokens.revoke.body')}
        confirmLabel={t('tokens.revoke')}
        word={token.name}
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      />
    </>
  )
}
