import { X } from 'lucide-react'
import type { DevMail } from '@/api/types'
import { IconButton } from '@/ui/button'
import { t } from '../phrases'

export function Replying({ mail, onStop }: { mail: DevMail; onStop: () => void }) {
  return (
    <div className="flex items-center gap-2 rounded-md bg-accent-soft ps-3 text-sm">
      <p className="min-w-0 grow truncate">{t('simulator.replying', { subject: mail.subject })}</p>
      <IconButton label={t('simulator.replying.stop')} onClick={onStop}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  )
}
