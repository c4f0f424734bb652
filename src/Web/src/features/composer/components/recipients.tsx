import { useId, useState } from 'react'
import type { TicketDetail } from '@/api/types'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { Button } from '@/ui/button'
import { parseAddresses } from '../model'

type Props = { ticket: TicketDetail; cc: string | undefined; onCc: (cc: string) => void }

/** Who will get the reply, always in sight. */
export function Recipients({ ticket, cc, onCc }: Props) {
  const [asked, setAsked] = useState(false)
  const id = useId()
  const customer = ticket.replyTo ?? ticket.requester
  const always = ticket.cc.map((each) => each.email).join(', ')
  const open = asked || cc !== undefined
  const value = cc ?? (always ? `${always}, ` : '')
  const { bad } = parseAddresses(value)
  useCommands([
    {
      id: 'composer.cc',
      keys: 'mod+shift+c',
      label: t('composer.cc'),
      group: t('keys.group.composer'),
      scope: 'composer',
      run: () => setAsked(true),
    },
  ])
  return (
    <div className="px-4 pt-1 text-muted text-xs">
      <p className="flex min-h-7 items-center gap-1.5">
        <span className="text-faint">{t('composer.to')}</span>
        <span className="min-w-0 truncate">
          {customer.name && customer.name !== customer.email ? <bdi>{customer.name}</bdi> : null}{' '}
          <span className="text-faint">{customer.email}</span>
          {always && !open ? `, ${t('composer.cc')}: ${always}` : ''}
        </span>
        {open ? null : (
          <Button tone="quiet" size="sm" className="ms-auto text-xs" onClick={() => setAsked(true)}>
            {t('composer.cc')}
          </Button>
        )}
      </p>
      {open ? (
        <div>
          <div className="flex items-center gap-1.5 border-line border-b pb-1">
            <label htmlFor={id} className="text-faint">
              {t('composer.cc')}
            </label>
            <input
              id={id}
              type="text"
              inputMode="email"
              autoComplete="off"
              autoFocus={asked}
              value={value}
              placeholder={t('composer.cc.hint')}
              aria-invalid={bad !== undefined || undefined}
              aria-describedby={bad ? `${id}-bad` : undefined}
              onChange={(event) => onCc(event.target.value)}
              className="h-6 min-w-0 grow bg-transparent text-sm text-text placeholder:text-faint pointer-coarse:h-11"
            />
          </div>
          {bad && /[,;\s]$/.test(value) ? (
            <p id={`${id}-bad`} className="text-danger">
              {t('composer.cc.bad', { address: bad })}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
