import { withPhrases } from '@/lib/i18n'
import { factor } from './factor.en'

export const t = withPhrases(factor)
