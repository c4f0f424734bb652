import type { InboundStatus } from '@/api/types'
import { t } from '@/lib/i18n'
import { Status, type StatusShape, type StatusTone } from '@/ui/status'

const looks: Record<InboundStatus, { tone: StatusTone; shape: StatusShape }> = {
  received: { tone: 'info', shape: 'half' },
  processed: { tone: 'success', shape: 'full' },
  held: { tone: 'warning', shape: 'pause' },
  quarantined: { tone: 'danger', shape: 'lock' },
  ignored: { tone: 'neutral', shape: 'ring' },
}

export function MailStatus({ status }: { status: InboundStatus }) {
  return <Status {...looks[status]}>{t(`inbound.status.${status}`)}</Status>
}
