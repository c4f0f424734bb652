import { AlertTriangle, Check, Clock, Undo2 } from 'lucide-react'
import type { Message } from '@/api/types'
import { SendAgain } from '@/features/outbound/send-again'
import { t } from '@/lib/i18n'

/** What became of a reply. Silence means nothing; trouble is said in words. */
export function DeliveryLine({ message, subject }: { message: Message; subject: string }) {
  const { delivery } = message
  if (!delivery) return null
  const { state, error, outboundMailId } = delivery
  const trouble = state === 'failed' || state === 'uncertain'
  const Icon = trouble ? AlertTriangle : state === 'sent' ? Check : state === 'withdrawn' ? Undo2 : Clock
  return (
    <>
      <p className={`mt-2 flex items-start gap-1.5 text-xs ${trouble ? 'text-danger' : 'text-faint'}`}>
        <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
        <span>
          {t(`delivery.${state}`)}
          {trouble && error ? <span className="block break-words">{error}</span> : null}
        </span>
      </p>
      {trouble && outboundMailId ? <SendAgain mailId={outboundMailId} subject={subject} /> : null}
    </>
  )
}
