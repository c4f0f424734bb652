import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mayBeDevelopment } from '@/api/dev'
import { sentMailsQuery } from '@/features/simulator/api'
import { ownLinks, parseAddress } from '@/features/simulator/model'
import { buttonClass } from '@/ui/button'
import { Note } from '@/ui/note'
import { Time } from '@/ui/time'
import { t } from '../phrases'

/** On a development server: the mails that went to this address, with the link one press away. */
export function CapturedMails({ email }: { email: string | undefined }) {
  const mails = useQuery({
    ...sentMailsQuery,
    enabled: mayBeDevelopment,
    refetchInterval: (query) => (query.state.data ? 2000 : false),
  })
  if (!mails.data) return null
  const mine = mails.data
    .filter((mail) => !email || mail.to.some((to) => parseAddress(to).email.toLowerCase() === email.toLowerCase()))
    .slice(0, 3)
  return (
    <Note tone="info">
      <p>{t(mine.length ? 'identity.checkMail.dev' : 'identity.checkMail.devNone')}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {mine.map((mail) => (
          <li key={mail.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-text">
            <span className="min-w-0 grow basis-40">
              {mail.subject} <Time at={mail.at} className="text-faint text-xs" />
            </span>
            {ownLinks(mail, location.origin).map((href) => (
              <a key={href} href={href} className={buttonClass({ size: 'sm' })}>
                {t('identity.checkMail.devOpen')}
              </a>
            ))}
          </li>
        ))}
      </ul>
      <Link to="/simulator" className="mt-2 inline-block text-accent underline">
        {t('identity.checkMail.devAll')}
      </Link>
    </Note>
  )
}
