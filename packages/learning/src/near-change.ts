/** Context kept on either side of a change, UTF-16 units: a few sentences, enough to read a tag or a rhythm by. */
const REACH = 240

const SENTENCE_END = /[.!?…。！？]["'”’»)]*\s*/gu

/**
 * Two versions of a passage, cut to what differs and a few whole sentences around it, so that one changed word weighs
 * the same in a long paragraph as in a short one, and reading costs the same. `reach` is in UTF-16 units a side.
 */
export function nearChange(first: string, second: string, reach: number = REACH): readonly [string, string] {
  const prefix = sharedPrefix(first, second)
  const suffix = sharedSuffix(first.slice(prefix), second.slice(prefix))
  const from = startNear(first, prefix, reach)
  const end = endNear(first.slice(first.length - suffix), reach)
  const cut = (text: string) => text.slice(from, text.length - suffix + end)
  return [cut(first), cut(second)]
}

function sharedPrefix(first: string, second: string): number {
  const most = Math.min(first.length, second.length)
  let length = 0
  while (length < most && first.charCodeAt(length) === second.charCodeAt(length)) length++
  return length
}

function sharedSuffix(first: string, second: string): number {
  const most = Math.min(first.length, second.length)
  let length = 0
  while (length < most && first.charCodeAt(first.length - 1 - length) === second.charCodeAt(second.length - 1 - length))
    length++
  return length
}

/** Where the first whole sentence within reach before `prefix` begins. */
function startNear(text: string, prefix: number, reach: number): number {
  if (prefix <= reach) return 0
  const from = prefix - reach
  const ends = sentenceEnds(text.slice(from, prefix))
  return from + (ends[0] ?? 0)
}

/** How much of the shared end belongs to whole sentences within reach. */
function endNear(shared: string, reach: number): number {
  if (shared.length <= reach) return shared.length
  return sentenceEnds(shared.slice(0, reach)).at(-1) ?? reach
}

/** Offsets after each sentence end that is not the end of `text` itself. */
function sentenceEnds(text: string): readonly number[] {
  return [...text.matchAll(SENTENCE_END)].map(match => match.index + match[0].length).filter(end => end < text.length)
}
