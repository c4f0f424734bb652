import { t } from '@/lib/i18n'
import { Button } from './button'
import { ErrorState } from './error-state'

type Props = {
  query: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    error: unknown
    fetchNextPage: () => Promise<unknown>
  }
}

/** The end of a list that has more. */
export function LoadMore({ query }: Props) {
  const more = () => void query.fetchNextPage()
  if (query.isFetchNextPageError) return <ErrorState error={query.error} onRetry={more} />
  if (!query.hasNextPage) return null
  return (
    <div className="flex justify-center p-4">
      <Button busy={query.isFetchingNextPage} onClick={more}>
        {t('common.showMore')}
      </Button>
    </div>
  )
}
