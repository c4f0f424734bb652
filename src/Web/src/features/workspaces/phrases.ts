import { withPhrases } from '@/lib/i18n'
import { demand } from './demand.en'

export const t = withPhrases(demand)
