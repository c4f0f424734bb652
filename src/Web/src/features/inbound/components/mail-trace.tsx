import type { InboundMail } from '@/api/types'
import { t } from '@/lib/i18n'
import { words } from '../model'

export function MailTrace({ trace }: { trace: InboundMail['trace'] }) {
  if (!trace.length) return <p className="text-muted text-sm">{t('inbound.why.none')}</p>
  return (
    <ol className="flex flex-col">
      {trace.map((step, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are in order and never move; one may repeat
          key={index}
          className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 border-line border-s ps-3 pb-4 text-sm last:border-transparent last:pb-0"
        >
          <span
            aria-hidden
            className="-ms-[1.0625rem] mt-1.5 size-2 rounded-full border-2 border-surface bg-line-strong"
          />
          <div className="-ms-5">
            <p className="break-words">
              <span className="font-medium">{words(step.step)}</span>{' '}
              <span className="text-muted">{words(step.result).toLowerCase()}</span>
            </p>
            {step.detail ? <p className="break-words text-muted">{step.detail}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
