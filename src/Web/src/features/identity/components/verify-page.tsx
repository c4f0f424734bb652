import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isProblem } from '@/api/problem'
import { buttonClass } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { SkeletonText } from '@/ui/skeleton'
import { verificationQuery } from '../api'
import { t } from '../phrases'
import { AuthFrame } from './auth-frame'
import { ResendForm } from './resend'

function SignInLink() {
  return (
    <Link to="/sign-in" className="font-medium text-accent underline">
      {t('identity.signIn.action')}
    </Link>
  )
}

export function VerifyPage({ token }: { token: string }) {
  const verification = useQuery(verificationQuery(token))
  if (!token)
    return (
      <AuthFrame title={t('identity.verify.missing')} lead={t('identity.verify.missingBody')} footer={<SignInLink />}>
        <ResendForm />
      </AuthFrame>
    )
  if (verification.isSuccess)
    return (
      <AuthFrame key="done" title={t('identity.verify.done')} lead={t('identity.verify.doneBody')}>
        <Link to="/sign-in" search={{ welcome: 'verified' }} className={buttonClass({ tone: 'primary' })}>
          {t('identity.signIn.action')}
        </Link>
      </AuthFrame>
    )
  if (isProblem(verification.error, 'link.invalid'))
    return (
      <AuthFrame
        key="failed"
        title={t('identity.verify.failed')}
        lead={t('identity.verify.failedBody')}
        footer={<SignInLink />}
      >
        <ResendForm />
      </AuthFrame>
    )
  return (
    <AuthFrame title={t('identity.verify.title')}>
      {verification.isError ? (
        <ErrorState error={verification.error} onRetry={() => void verification.refetch()} />
      ) : (
        <SkeletonText lines={2} />
      )}
    </AuthFrame>
  )
}
