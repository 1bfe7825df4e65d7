/** A shorter text is too common to be told for a copy. */
export const LEAST_COPY_CHARS = 24
/** So many words in a row, as another text has them, are a piece of it and no coincidence. */
export const LEAST_COPY_WORDS = 8

/** Letters and digits in a row; a sign of a script that sets no spaces stands for itself. */
const SIGN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`
const WORD = new RegExp(String.raw`${SIGN}|(?:(?!${SIGN})[\p{L}\p{M}\p{N}])+`, 'gu')

/**
 * Tells whether a text holds a copy of one of `originals`, or a piece of one: all of it; its head or tail, cut off at
 * the text's own edge, as what stands around a request is; or any `LEAST_COPY_WORDS` words of it in a row, whatever
 * stands between them. Originals of fewer than `LEAST_COPY_CHARS` characters are not looked for.
 */
export function copiesOf(originals: Iterable<string>): (text: string) => boolean {
  const sought = [...new Set(originals)].filter(original => original.length >= LEAST_COPY_CHARS)
  const runs = new Set(sought.flatMap(runsOf))
  const known = new Map<string, boolean>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const isCopy = runsOf(text).some(run => runs.has(run)) || sought.some(original => holds(text, original))
    known.set(text, isCopy)
    return isCopy
  }
}

function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(WORD) ?? []
  return Array.from({ length: Math.max(0, words.length - LEAST_COPY_WORDS + 1) }, (_, at) =>
    words.slice(at, at + LEAST_COPY_WORDS).join(' '),
  )
}

function holds(text: string, words: string): boolean {
  return text.includes(words) || isCutBehind(text, words) || isCutBefore(text, words)
}

/** Whether `text` breaks off in the middle of `words`. Every place where they may begin is tried. */
function isCutBehind(text: string, words: string): boolean {
  const head = words.slice(0, LEAST_COPY_CHARS)
  for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, at + 1))
    if (words.startsWith(text.slice(at))) return true
  return false
}

/** Whether `text` begins in the middle of `words`. */
function isCutBefore(text: string, words: string): boolean {
  const tail = words.slice(-LEAST_COPY_CHARS)
  for (let at = text.indexOf(tail); at !== -1; at = text.indexOf(tail, at + 1))
    if (words.endsWith(text.slice(0, at + LEAST_COPY_CHARS))) return true
  return false
}
