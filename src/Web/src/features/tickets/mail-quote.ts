/**
 * The parts of a mail that only repeat an earlier one: the last quote, if nothing but space follows it, and the line
 * that announces it ("On Monday Ada wrote:").
 */
export function findQuote(body: HTMLElement): HTMLElement[] {
  const quote = [...body.querySelectorAll('blockquote')].findLast((each) => !each.parentElement?.closest('blockquote'))
  if (!quote) return []
  const after = body.ownerDocument.createRange()
  after.setStartAfter(quote)
  after.setEndAfter(body.lastChild ?? quote)
  if (after.toString().trim() !== '') return []
  const before = quote.previousElementSibling as HTMLElement | null
  const announces = before !== null && /:\s*$/.test(before.textContent ?? '')
  return announces ? [before, quote] : [quote]
}
