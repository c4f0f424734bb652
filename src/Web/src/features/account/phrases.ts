import { withPhrases } from '@/lib/i18n'
import { account } from './strings.en'

export const t = withPhrases(account)
