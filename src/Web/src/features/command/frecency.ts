const KEY = 'gopimi.command-use'
const HALF_LIFE = 7 * 24 * 3600_000

type Uses = Record<string, { score: number; at: number }>

const read = (): Uses => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Uses
  } catch {
    return {}
  }
}

const faded = (use: Uses[string] | undefined, now: number) =>
  use ? use.score * 0.5 ** ((now - use.at) / HALF_LIFE) : 0

export function noteUse(id: string, now = Date.now()) {
  const uses = read()
  uses[id] = { score: faded(uses[id], now) + 1, at: now }
  try {
    localStorage.setItem(KEY, JSON.stringify(uses))
  } catch {
    // Ranking is a convenience; without storage the order is fixed.
  }
}

/** Often and lately used first; the rest keeps its order. */
export function byUse<T extends { id: string }>(items: readonly T[], now = Date.now()): T[] {
  const uses = read()
  return items.toSorted((a, b) => faded(uses[b.id], now) - faded(uses[a.id], now))
}
