/** An end of one text has to share this much with the beginning of another to be it said again. */
export const LEAST_REPEATED = 8
/** Roughly: what is said again begins where some sentence did, and no harm comes of one too many. */
const SENTENCE_END = /(?:[.!?…]['"”’»)]*\s|[。！？]|\n)\s*/gu
/** How far back words may come from that are said again. */
const ECHO_CHARS = 600

/**
 * `text` without the words of `before` that a model says again before it goes on: the last three sentences, the last
 * two, or the last one, also when it is unfinished. Null while more of it must come to tell; never where it is `done`.
 */
export function withoutEcho(text: string, before: string, done: true): string
export function withoutEcho(text: string, before: string, done: boolean): string | null
export function withoutEcho(text: string, before: string, done: boolean): string | null {
  const said = text.trimStart()
  for (const tail of tailsOf(before)) {
    if (said.startsWith(tail)) return said.slice(tail.length)
    if (!done && tail.startsWith(said)) return null
  }
  return text
}

function tailsOf(before: string): readonly string[] {
  const near = before.slice(-ECHO_CHARS)
  const starts = [0, ...Array.from(near.matchAll(SENTENCE_END), ({ index, 0: end }) => index + end.length)]
  const tails = starts.map(from => near.slice(from).trim()).filter(tail => tail.length >= LEAST_REPEATED)
  return tails.slice(-3)
}
