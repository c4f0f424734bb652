/** One key per intended act: a retry of the same act reuses it, so that it happens once. */
export const newIdempotencyKey = () => crypto.randomUUID()
