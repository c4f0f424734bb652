/** For cmdk: every typed word must stand in what is shown; what begins with the typed comes first. */
export function matchWords(_value: string, typed: string, keywords: string[] = []): number {
  const text = keywords.join(' ').toLowerCase()
  const wanted = typed.trim().toLowerCase()
  if (!wanted.split(/\s+/).every((word) => text.includes(word))) return 0
  return text.startsWith(wanted) ? 1 : 0.5
}
