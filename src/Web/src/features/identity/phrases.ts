import { withPhrases } from '@/lib/i18n'
import { recovery } from './recovery.en'

export const t = withPhrases(recovery)
