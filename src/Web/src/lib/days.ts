const dayShape = /^\d{4}-\d{2}-\d{2}$/

/** A day as a date field and an address write it. */
export const day = (value: unknown): string | undefined =>
  typeof value === 'string' && dayShape.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined

/** The span of these days where the person is: from the first midnight up to, but without, the one after the last day. */
export function spanOf(from: string | undefined, to: string | undefined) {
  const start = from ? new Date(`${from}T00:00:00`) : undefined
  const end = to ? new Date(`${to}T00:00:00`) : undefined
  end?.setDate(end.getDate() + 1)
  return { from: start?.toISOString(), to: end?.toISOString() }
}
