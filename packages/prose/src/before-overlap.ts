import { LEAST_REPEATED } from './without-echo.ts'

/** How much of the words after the caret is looked for. */
const HEAD_CHARS = 24

/**
 * `text` up to where it runs into `after`, the words that follow its place. While it is not `done`, an end of it that
 * may yet turn out to be their beginning is held back; `met` says that they were met, so that nothing more is to come.
 */
export function beforeOverlap(
  text: string,
  after: string,
  done: boolean,
): { readonly text: string; readonly met: boolean } {
  const head = (after.trimStart().split('\n', 1)[0] ?? '').slice(0, HEAD_CHARS).trimEnd()
  if (head === '') return { text, met: false }
  const at = head.length >= LEAST_REPEATED ? text.indexOf(head) : -1
  if (at >= 0) return { text: text.slice(0, at).trimEnd(), met: true }
  // a space behind does not part it from those words
  const bare = text.trimEnd()
  const overlap = overlapLength(bare, head)
  const least = done ? Math.min(LEAST_REPEATED, head.length) : 1
  return { text: overlap < least ? text : bare.slice(0, -overlap), met: false }
}

/** Length of the longest end of `text` that is a beginning of `head`. */
function overlapLength(text: string, head: string): number {
  let length = head.length
  while (!text.endsWith(head.slice(0, length))) length--
  return length
}
