import { withPhrases } from '@/lib/i18n'
import { recovery } from './recovery.en'
import { identity } from './strings.en'

export const t = withPhrases({ ...identity, ...recovery })
