import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import type { DevMail } from '@/api/types'
import { meQuery } from '@/features/session/api'
import { cn } from '@/lib/cn'
import { buttonClass } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { PageTitle } from '@/ui/page'
import { Segments } from '@/ui/segments'
import { sentMailsQuery } from '../api'
import type { Delivery } from '../model'
import { t } from '../phrases'
import { ComposeForm } from './compose-form'
import { Outcomes } from './outcomes'
import { SentMails } from './sent-mails'

type Props = { to: string | undefined; mailId: string | undefined }

export function SimulatorPage({ to, mailId }: Props) {
  const mails = useQuery({ ...sentMailsQuery, refetchInterval: (query) => (query.state.data === null ? false : 2000) })
  const me = useQuery({ ...meQuery, retry: false })
  const navigate = useNavigate()
  const [pane, setPane] = useState<'write' | 'sent'>(mailId ? 'sent' : 'write')
  const [replying, setReplying] = useState<DevMail | undefined>()
  const [deliveries, setDeliveries] = useState<readonly Delivery[]>([])
  const open = (id: string | undefined) =>
    void navigate({ to: '/simulator', search: { ...(to ? { to } : {}), ...(id ? { mail: id } : {}) }, replace: true })

  if (mails.data === null)
    return (
      <main id="main" tabIndex={-1} className="min-h-dvh bg-canvas">
        <PageTitle title={t('simulator.title')} className="sr-only" />
        <EmptyState
          title={t('simulator.absent.title')}
          body={t('simulator.absent.body')}
          action={
            <Link to="/" className={buttonClass()}>
              {t('simulator.back')}
            </Link>
          }
        />
      </main>
    )
  return (
    <main id="main" tabIndex={-1} className="flex h-dvh min-h-0 flex-col bg-surface">
      <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-canvas px-4 py-2">
        <PageTitle title={t('simulator.title')} />
        <p className="text-muted text-sm">{t('simulator.lead')}</p>
        <Link to="/" className={buttonClass({ tone: 'quiet', size: 'sm', className: 'ms-auto' })}>
          <ArrowLeft aria-hidden className="size-4" />
          {t('simulator.back')}
        </Link>
      </header>
      <div className="border-line border-b px-4 py-2 lg:hidden">
        <Segments
          label={t('simulator.pane')}
          value={pane}
          onChange={setPane}
          options={[
            { value: 'write', label: t('simulator.write.short') },
            { value: 'sent', label: t('simulator.sent.short') },
          ]}
        />
      </div>
      <div className="grid min-h-0 grow grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] lg:grid-cols-[26rem_minmax(0,1fr)]">
        <section
          aria-label={t('simulator.write')}
          className={cn(
            'min-h-0 overflow-y-auto border-line px-4 py-4 lg:block lg:border-e',
            pane !== 'write' && 'hidden',
          )}
        >
          <ComposeForm
            key={replying?.id ?? 'new'}
            to={to}
            workspaces={me.data?.workspaces ?? []}
            replying={replying}
            onStopReplying={() => setReplying(undefined)}
            onSent={(delivery) => {
              setDeliveries((before) => [delivery, ...before].slice(0, 8))
              setReplying(undefined)
            }}
          />
          <Outcomes deliveries={deliveries} workspaces={me.data?.workspaces ?? []} />
        </section>
        <div className={cn('min-h-0 lg:block', pane !== 'sent' && 'hidden')}>
          <SentMails
            mails={mails}
            selectedId={mailId}
            onSelect={open}
            onReply={(mail) => {
              setReplying(mail)
              setPane('write')
            }}
          />
        </div>
      </div>
    </main>
  )
}
