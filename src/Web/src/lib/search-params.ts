type Reader<T> = (value: unknown) => T | undefined

/** A text; the router reads "42" in an address as a number. */
export const text: Reader<string> = (value) =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

export const oneOf =
  <const T extends readonly string[]>(values: T): Reader<T[number]> =>
  (value) =>
    values.find((each) => each === value)

/** Reads an address forgivingly: what it does not understand it leaves out, so that no link can break a page. */
export function searchParams<T extends Record<string, unknown>>(readers: { [Key in keyof T]: Reader<T[Key]> }) {
  return (input: Record<string, unknown>): { [Key in keyof T]?: T[Key] | undefined } => {
    const found: { [Key in keyof T]?: T[Key] | undefined } = {}
    for (const key of Object.keys(readers) as (keyof T & string)[]) {
      const value = readers[key](input[key])
      if (value !== undefined) found[key] = value
    }
    return found
  }
}
