import { Link } from '@tanstack/react-router'
import { t } from '../phrases'
import { AuthFrame } from './auth-frame'
import { CapturedMails } from './captured-mails'
import { ResendButton } from './resend'

export function CheckMailPage({ email }: { email: string | undefined }) {
  return (
    <AuthFrame
      title={t('identity.checkMail.title')}
      lead={email ? t('identity.checkMail.body', { email }) : t('identity.checkMail.bodyNoAddress')}
      footer={
        <Link to="/sign-up" className="font-medium text-accent underline">
          {t('identity.checkMail.other')}
        </Link>
      }
    >
      <p className="text-sm">{t('identity.checkMail.spam')}</p>
      {email ? <ResendButton email={email} /> : null}
      <CapturedMails email={email} />
    </AuthFrame>
  )
}
