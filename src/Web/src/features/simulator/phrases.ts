import { withPhrases } from '@/lib/i18n'
import { simulator } from './strings.en'

export const t = withPhrases(simulator)
