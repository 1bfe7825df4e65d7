import { words } from '@understudy/prose'
import type { BlindPair } from './stage.ts'
import type { BlindAnswer } from './validation.ts'

/** What differs between two texts is as good as equally long where its lengths are fewer words apart, or a lesser share. */
const LEAST_APART = 2
const CLEARLY_LONGER = 0.2
/** Of the answers that say something length has to tell this share, or words are asked about. */
const LEAST_CLEAR = 0.5
/** Words that a control names, and the letters of the shortest. */
const MOST_WORDS = 8
const LEAST_LETTERS = 3
/** Fewer answers against what can be counted are slips. */
const LEAST_WRONG = 2
/** A larger share of them is chance, or goes by something else. */
const MOST_WRONG = 1 / 3

/**
 * A statement on the same pairs of which it can be counted what holds: mostly not the texts that were said to follow the
 * statement in question. A critic that goes by anything else than what it is asked, by what a text tells it to say or
 * by which side it takes for kept, says the same again, and is wrong.
 */
export interface BlindControl {
  readonly statement: string
  readonly pairs: readonly BlindPair[]
}

/**
 * What to ask so that a critic which said this shows what it goes by: length where it tells enough, else words that only
 * one of two texts has. Null where it said nothing of texts that differ.
 */
export function controlFor(answers: readonly BlindAnswer[]): BlindControl | null {
  const said = new Map<string, BlindAnswer>()
  for (const answer of answers.toReversed()) said.set(answer.pair.outcome, answer)
  const speaking = [...said.values()].toReversed().filter(({ leans }) => (leans ?? 0) !== 0)
  const pairs = [...said.values()].toReversed().map(({ pair }, at) => (at % 2 === 0 ? pair : turned(pair)))
  const statement = lengthAgainst(speaking) ?? wordsAgainst(speaking)
  return statement === null ? null : { statement, pairs }
}

const LONGER = 'Say it in more words'
const SHORTER = 'Say it in fewer words'
const WITH_WORDS = 'Use one of the words '

/** Length, told against what was said; null where it tells of too few. */
function lengthAgainst(speaking: readonly BlindAnswer[]): string | null {
  const clear = speaking.filter(({ pair }) => longerFirst(pair) !== null)
  if (clear.length < LEAST_WRONG || clear.length < LEAST_CLEAR * speaking.length) return null
  const longer = clear.filter(({ pair, leans }) => (leans ?? 0) > 0 === longerFirst(pair)).length
  return longer > clear.length / 2 ? SHORTER : LONGER
}

/** Words of the texts that were said not to follow, as few as tell most of them apart from the others; null where they tell too few. */
function wordsAgainst(speaking: readonly BlindAnswer[]): string | null {
  const sides = speaking.map(({ pair: { first, second }, leans }) => {
    const [follows, other] = (leans ?? 0) > 0 ? [first, second] : [second, first]
    return { follows: wordSet(follows), other: wordSet(other) }
  })
  const known = new Set(sides.flatMap(({ other }) => [...other]).filter(word => word.length >= LEAST_LETTERS))
  const chosen: string[] = []
  let open = sides
  while (chosen.length < MOST_WORDS && open.length > 0) {
    const counted = [...known].map(word => ({ word, tells: tellsOf(word, open) - tellsOf(word, sides.map(swapped)) }))
    const [best] = counted.toSorted((one, other) => other.tells - one.tells || (one.word < other.word ? -1 : 1))
    if (best === undefined || best.tells < 1) break
    chosen.push(best.word)
    open = open.filter(({ follows, other }) => follows.has(best.word) || !other.has(best.word))
  }
  if (sides.length - open.length < LEAST_WRONG) return null
  return WITH_WORDS + chosen.map(word => `“${word}”`).join(', ')
}

interface Sides {
  readonly follows: ReadonlySet<string>
  readonly other: ReadonlySet<string>
}

function swapped({ follows, other }: Sides): Sides {
  return { follows: other, other: follows }
}

/** In how many pairs only the text that was said not to follow has a word. */
function tellsOf(word: string, sides: readonly Sides[]): number {
  return sides.filter(({ follows, other }) => other.has(word) && !follows.has(word)).length
}

/** Whether the first text follows a control; null where neither does more. */
function followsFirst(control: string, { first, second, ...pair }: BlindPair): boolean | null {
  if (!control.startsWith(WITH_WORDS)) {
    const isLonger = longerFirst({ ...pair, first, second })
    return isLonger === null ? null : isLonger === (control === LONGER)
  }
  const wanted = [...wordSet(control.slice(WITH_WORDS.length))]
  const [one, other] = [first, second].map(text => wanted.some(word => wordSet(text).has(word)))
  return one === undefined || one === other ? null : one
}

/** Whether the first text says in clearly more words what the second says otherwise; null where neither does. What both share, on either side of that, tells nothing. */
function longerFirst({ first, second }: BlindPair): boolean | null {
  const [one, other] = [first, second].map(text => words(text).map(word => word.text))
  if (one === undefined || other === undefined) return null
  const most = Math.min(one.length, other.length)
  let head = 0
  while (head < most && one[head] === other[head]) head++
  let tail = 0
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  const [mine, theirs] = [one.length - head - tail, other.length - head - tail]
  const apart = Math.abs(mine - theirs)
  return apart < LEAST_APART || apart < CLEARLY_LONGER * Math.max(mine, theirs) ? null : mine > theirs
}

/** Whether too much was said against what can be counted, on the pairs that were to tell. */
export function isWrong({
  statement,
  answers,
}: {
  readonly statement: string
  readonly answers: readonly BlindAnswer[]
}): boolean {
  let [right, wrong] = [0, 0]
  for (const { pair, leans } of answers) {
    const isFirst = followsFirst(statement, pair)
    if (isFirst === null || leans === null || leans === 0) continue
    if (leans > 0 === isFirst) right++
    else wrong++
  }
  return wrong >= LEAST_WRONG && wrong > MOST_WRONG * (right + wrong)
}

/** The words of a text, in small letters. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(text.toLowerCase()).map(word => word.text))
}

/** A pair the other way round. */
export function turned({ outcome, first, second, keptFirst }: BlindPair): BlindPair {
  return { outcome, first: second, second: first, keptFirst: !keptFirst }
}
