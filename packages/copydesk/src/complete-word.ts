import type { ContinuationRequest, Lexicon, LexiconEntry } from '@understudy/contracts'
import { words } from '@understudy/prose'
import { capitalise } from './english/capitalise.ts'
import { shareOfWordsFrom } from './english/word-shares.ts'

/** The rest of a word that is being typed, and how probably it is what the writer means. */
export interface Completion {
  readonly rest: string
  /** In [SURE_ENOUGH, 1). */
  readonly sure: number
}

/** Below this nothing is shown: three right of four is where taking one costs less than reading past the wrong ones. */
export const SURE_ENOUGH = 0.75

/** Letters that must stand; two are enough behind a capital, since few words have one. */
const LEAST_LETTERS = 3
const LEAST_LETTERS_CAPITAL = 2
/** A name seen once may be a slip. */
const LEAST_COUNT = 2
/** Fewer letters than this are typed sooner than taken. */
const LEAST_REST = 2
/** The longest name is looked for this far back. */
const LONGEST = 60
/** A longer name is offered whole where it follows its first word so often. */
const ALWAYS = 0.9
/** Words a writer has never yet written come between, too: Laplace's one. */
const UNSEEN = 0.5

/**
 * Completes the name or coined word at the caret from the manuscript's own, when the letters so far leave little
 * doubt: its count against that of all entries and all words of the page that begin alike, and against what ordinary
 * English would bring in a text of this length. What the request has passed by is out. Null inside a word, at the end of a known one, and where the rest
 * already stands behind the caret.
 */
export function completeWord(
  request: Pick<ContinuationRequest, 'before' | 'after' | 'passedBy'>,
  lexicon: Lexicon,
): Completion | null {
  if (/^[\p{L}\p{N}'’-]/u.test(request.after)) return null
  const typed = typedWord(request.before)
  if (typed === null) return null
  const entries = lexicon.entries.filter(({ kind, count }) => kind !== 'phrase' && count >= LEAST_COUNT)
  const all = entries.flatMap(entry => restOf(entry, typed, request.before) ?? [])
  // what was seen and passed by is not meant: it is no rival to the others either
  const fitting = all.filter(({ rest }) => !request.passedBy?.includes(rest))
  const best = longest(fitting)
  if (best === undefined || isWhole(typed, entries, request.before)) return null
  const rivals =
    fitting.reduce((sum, { count, word }) => (word === best.word ? sum : sum + count), 0) +
    otherWords(typed, all, request.before)
  // of a longer name, also that the rest of it follows
  const same = Math.max(...fitting.filter(({ word }) => word === best.word).map(({ count }) => count))
  const sure = best.count / (same + rivals + ordinaryWords(typed, lexicon.words) + UNSEEN)
  if (sure < SURE_ENOUGH || best.rest.length < LEAST_REST || standsBehind(best, request.after)) return null
  return { rest: best.rest, sure }
}

/** The commonest; of those that go on with its first word, the longest that nearly always follows it. */
function longest(fitting: readonly Fitting[]): Fitting | undefined {
  const commonest = fitting.toSorted((one, other) => other.count - one.count)[0]
  if (commonest === undefined) return undefined
  return fitting
    .filter(({ word, count }) => word === commonest.word && count >= ALWAYS * commonest.count)
    .toSorted((one, other) => other.rest.length - one.rest.length)[0]
}

interface Typed {
  readonly text: string
  readonly isCapital: boolean
  readonly opensSentence: boolean
}

/** The letters before the caret, long enough to go by. */
function typedWord(before: string): Typed | null {
  const text = /[\p{L}\p{M}'’-]+$/u.exec(before)?.[0].replace(/^['’-]+/, '') ?? ''
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const isCapital = /^\p{Lu}/u.test(text)
  if (letters < (isCapital ? LEAST_LETTERS_CAPITAL : LEAST_LETTERS) || /['’-]$/.test(text)) return null
  return {
    text,
    isCapital,
    opensSentence: /(?:^|[.!?…]["'”’)]*\s+|\n|[“"‘(—]\s*)$/u.test(before.slice(0, -text.length)),
  }
}

interface Fitting {
  readonly rest: string
  readonly count: number
  readonly word: string
}

/** What `entry` still needs: of its first word, or, where its earlier words stand already, of a later one. */
function restOf({ text, count }: LexiconEntry, typed: Typed, before: string): Fitting | null {
  const start = wordStartIn(text, typed, before)
  if (start === null) return null
  const rest = text.slice(start + typed.text.length)
  return rest === '' || /^[\s'’-]/.test(rest) ? null : { rest, count, word: words(text.slice(start))[0]?.text ?? text }
}

/** Where in `entry` the typed word begins, everything before it in `entry` standing before it in the text as well. */
function wordStartIn(entry: string, typed: Typed, before: string): number | null {
  const led = before.slice(-LONGEST, -typed.text.length)
  for (const { from } of words(entry).toReversed()) {
    const here = entry.slice(from, from + typed.text.length)
    const isSame = here === typed.text || (typed.opensSentence && from === 0 && capitalise(here) === typed.text)
    if (isSame && led.endsWith(entry.slice(0, from))) return from
  }
  return null
}

/** Already a name, a coined word or a word of the page as it stands: whoever wants more of it types on. */
function isWhole({ text, isCapital, opensSentence }: Typed, entries: readonly LexiconEntry[], before: string): boolean {
  const lower = text.toLowerCase()
  if (entries.some(entry => words(entry.text).some(word => word.text === text))) return true
  const earlier = before.slice(0, -text.length)
  return words(earlier).some(word =>
    isCapital && !opensSentence ? word.text === text : word.text.toLowerCase() === lower,
  )
}

/** How often the page has other words that begin as typed. */
function otherWords({ text, isCapital, opensSentence }: Typed, fitting: readonly Fitting[], before: string): number {
  const known = new Set(fitting.map(({ word }) => word))
  const isAlike = (word: string): boolean =>
    isCapital && !opensSentence ? word.startsWith(text) : word.toLowerCase().startsWith(text.toLowerCase())
  return words(before.slice(0, -text.length)).filter(word => isAlike(word.text) && !known.has(word.text)).length
}

/** How many ordinary words that begin as typed a manuscript of `total` words has; hardly any with a capital inside a sentence. */
function ordinaryWords({ text, isCapital, opensSentence }: Typed, total: number): number {
  const share = shareOfWordsFrom(text.toLowerCase()) * total
  if (!isCapital) return share
  return share * (opensSentence ? SHARE_OPENING : SHARE_CAPITAL)
}
/** About one word in twelve opens a sentence or a speech; about one in five hundred is capitalised otherwise and no name. */
const SHARE_OPENING = 1 / 12
const SHARE_CAPITAL = 1 / 500

/** The completed word, or the rest of a longer name, is what the text goes on with anyway. */
function standsBehind({ word, rest }: Fitting, after: string): boolean {
  const next = after.trimStart()
  return next.startsWith(word) || words(rest).some(({ from }) => from > 0 && next.startsWith(rest.slice(from)))
}
