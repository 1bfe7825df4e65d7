/** What stands around `words` in `passage`, for reading a change in its place. */
export interface Around {
  readonly before: string
  readonly after: string
}

export const alone: Around = { before: '', after: '' }

/** At most `limit` characters on each side, cut at a space. Nothing where the words stand nowhere or are none. */
export function around(passage: string | null, words: string | null, limit = 90): Around {
  if (passage === null || words === null || words === '') return alone
  const at = passage.indexOf(words)
  if (at < 0) return alone
  return { before: lastOf(passage.slice(0, at), limit), after: firstOf(passage.slice(at + words.length), limit) }
}

function lastOf(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(-limit)
  return `…${cut.slice(Math.max(0, cut.indexOf(' ')))}`
}

/** The beginning of `text`, cut at a space behind at most `limit` characters. */
export function firstOf(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space < 0 ? limit : space)} …`
}
