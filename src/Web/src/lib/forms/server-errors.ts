type Refusal = { title?: string | null; detail?: string | null; errors?: Record<string, string[]> }

/** `$.from.Email` and `From.Email` both mean the field `from.email`. */
export function fieldName(key: string) {
  return key
    .replace(/^\$\.?/, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.')
}

/**
 * Puts what the server said beside the field it is about. What belongs to no field of this form is said above it,
 * and so is the title when the server named no field at all.
 */
export function splitServerErrors<Name extends string>(refusal: Refusal, known: readonly Name[]) {
  const fields: { name: Name; message: string }[] = []
  const form: string[] = []
  for (const [key, messages] of Object.entries(refusal.errors ?? {})) {
    const name = fieldName(key)
    const field = known.find((one) => one === name || name.startsWith(`${one}.`))
    const message = messages.join(' ')
    if (!message) continue
    if (field && !fields.some((one) => one.name === field)) fields.push({ name: field, message })
    else form.push(message)
  }
  if (!fields.length && !form.length) form.push(refusal.detail || refusal.title || 'That did not work. Try again.')
  return { fields, form }
}
