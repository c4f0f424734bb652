import * as z from 'zod/mini'
import { t } from './phrases'

export const emailField = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, { error: () => t('identity.required.email') }),
    z.regex(/^$|^[^\s@]+@[^\s@]+[^\s@.]$/, { error: () => t('identity.invalid.email') }),
  )

export const nameField = z
  .string()
  .check(z.trim(), z.minLength(1, { error: () => t('identity.required.name') }), z.maxLength(100))
