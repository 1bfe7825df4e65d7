/** Characters on each side of what was looked for. */
const AROUND = 60

/** What stands around the first of `words` in `text`, cut at spaces; its beginning where none of them stands there. */
export function excerptAround(text: string, words: string): string {
  const lower = text.toLowerCase()
  const places = words
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map(word => lower.indexOf(word))
    .filter(at => at >= 0)
  const at = places.length === 0 ? 0 : Math.min(...places)
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1
  const end = at + 2 * AROUND
  const to = end >= text.length ? text.length : text.lastIndexOf(' ', end)
  return `${from > 0 ? '… ' : ''}${text.slice(from, to > from ? to : end).trim()}${end < text.length ? ' …' : ''}`
}
