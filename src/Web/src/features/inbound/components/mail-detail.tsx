import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Download, RotateCw } from 'lucide-react'
import type { InboundMail } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { fileSize, fullDate } from '@/lib/i18n/dates'
import { Button, buttonClass } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Note } from '@/ui/note'
import { Section } from '@/ui/page'
import { toast } from '@/ui/toast-store'
import { inboundKey, rawMailUrl, replayMail } from '../api'
import { fullAddress } from '../model'
import { TicketLink } from '../ticket-link'
import { MailStatus } from './mail-status'
import { MailText } from './mail-text'
import { MailTrace } from './mail-trace'

export function MailDetail({ mail }: { mail: InboundMail }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const replay = useMutation({
    mutationFn: () => replayMail(workspace.id, mail.id),
    onSuccess: () => toast(t('inbound.replay.done')),
    onSettled: () => client.invalidateQueries({ queryKey: inboundKey(workspace.id) }),
  })
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <MailStatus status={mail.status} />
        <p className="min-w-48 grow basis-0 text-muted text-sm">{t(`inbound.status.${mail.status}.hint`)}</p>
      </div>
      {mail.error ? (
        <Note tone="warning" title={t('inbound.replay.problem')} className="mb-5">
          <span className="break-words">{mail.error}</span>
        </Note>
      ) : null}
      <Facts
        facts={[
          [t('inbound.from'), fullAddress(mail.from)],
          [t('inbound.to'), mail.to.map(fullAddress).join(', ')],
          [t('inbound.cc'), mail.cc.map(fullAddress).join(', ')],
          [
            t('inbound.receivedAt'),
            <time key="at" dateTime={mail.receivedAt}>
              {fullDate(mail.receivedAt)}
            </time>,
          ],
          [t('inbound.kind'), mail.classification ? t(`inbound.class.${mail.classification}`) : null],
          [
            t('inbound.inTicket'),
            mail.ticketId ? <TicketLink key="ticket" workspace={workspace} ticketId={mail.ticketId} /> : null,
          ],
        ]}
      />
      <div className="mt-4 mb-8 flex flex-wrap items-center gap-x-3 gap-y-2">
        {mail.status === 'quarantined' && workspace.can.replayMails ? (
          <Button tone="primary" busy={replay.isPending} onClick={() => replay.mutate()}>
            <RotateCw aria-hidden className="size-4" />
            {t('inbound.replay')}
          </Button>
        ) : null}
        <a href={rawMailUrl(workspace.id, mail.id)} download className={buttonClass()}>
          <Download aria-hidden className="size-4" />
          {t('inbound.raw')}
        </a>
        <span className="text-muted text-xs">{t('inbound.raw.hint', { size: fileSize(mail.size) })}</span>
      </div>
      <Section title={t('inbound.why.title')} hint={t('inbound.why.hint')}>
        <MailTrace trace={mail.trace} />
      </Section>
      <Section title={t('inbound.text.title')}>
        <MailText mail={mail} />
      </Section>
      <details className="border-line border-t pt-4 text-sm">
        <summary className="cursor-pointer font-medium">{t('inbound.technical')}</summary>
        <Facts
          className="mt-3"
          mono
          facts={[
            [t('inbound.messageId'), mail.messageId],
            [t('inbound.inReplyTo'), mail.inReplyTo],
            [t('inbound.references'), mail.references.join(' ')],
          ]}
        />
      </details>
    </>
  )
}
