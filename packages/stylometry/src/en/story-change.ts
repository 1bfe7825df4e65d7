import type { StoryChange } from '../kind-question.ts'
import { wordSet } from '../word-set.ts'
import { cutText, type CutText } from './cut-text.ts'
import { lemma } from './lemma.ts'
import { isNameOrNumberChange } from './name-or-number-change.ts'
import { numberOf } from './numbers.ts'
import { areOpposites } from './opposites.ts'
import { areOfOneCount, areOfOneKind } from './things-of-a-kind.ts'
import { FUNCTION_WORDS, NEGATIVES } from './word-lists.ts'

/** A rewrite longer than this puts many words for many: none is the other's opposite. */
const MOST_WORDS = 8

/**
 * Whether the passage became another story: a fact where a name, number, time or measure is another; content where
 * something is denied, its opposite, another thing of its kind, or somebody else does it. Null where that is not seen:
 * what happens is known here by words alone, so an event told in quite other words is not.
 */
export function storyChange(base: string, settled: string): StoryChange | null {
  const [before, after] = [cutText(base), cutText(settled)]
  if (isNameOrNumberChange(before, after)) return { kind: 'fact', before: base, after: settled }
  const change = { gone: surplus(before.lowers, after.lowers), come: surplus(after.lowers, before.lowers) }
  if (isTurnedRound(before, after, change)) return { kind: 'content', before: base, after: settled }
  if (Math.max(change.gone.length, change.come.length) > MOST_WORDS) return null
  return multipliedIn(change) ?? deniedIn(change) ?? swappedIn(change, quotesIn(base) !== quotesIn(settled))
}

/** Told speech has other pronouns than speech. */
function quotesIn(text: string): number {
  return text.match(/[“”"]/g)?.length ?? 0
}

interface Exchange {
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** Words of each text that the other has fewer of, in small letters. */
function surplus(of: readonly string[], over: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const word of over) left.set(word, (left.get(word) ?? 0) + 1)
  return of.filter(word => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

const MULTIPLES = wordSet('hundred hundreds thousand thousands million millions dozen dozens')

/** "two" and "two hundred": nothing else came or went. */
function multipliedIn({ gone, come }: Exchange): StoryChange | null {
  const [one, other] = [...gone, ...come]
  if (one === undefined || other !== undefined || !MULTIPLES.has(one)) return null
  return { kind: 'fact', before: gone.join(' '), after: come.join(' ') }
}

const HELPERS = wordSet(
  'do does did is are was were am be can could will would shall should has have had must may might to a an any',
)
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ["can't", 'can'],
  ['cannot', 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
])

/** Nothing else changed, and what was said is now denied, or the other way about. */
function deniedIn({ gone, come }: Exchange): StoryChange | null {
  if (!isTurned({ gone, come })) return null
  const [before, after] = [withoutDenial(gone), withoutDenial(come)]
  const isSame =
    before.every(word => after.includes(word) || HELPERS.has(word)) &&
    after.every(word => before.includes(word) || HELPERS.has(word))
  return isSame ? { kind: 'content', before: gone.join(' '), after: come.join(' ') } : null
}

/** Whether one text denies once more than the other. */
function isTurned({ gone, come }: Exchange): boolean {
  const denials = (found: readonly string[]) =>
    found.filter(word => word.endsWith("n't") || isDenial(word, found)).length
  return (denials(gone) + denials(come)) % 2 === 1
}

const REFUSALS = wordSet('fail fails failed refuse refuses refused')

/** "not", "never"; "failed to" and "refused to". */
function isDenial(word: string, among: readonly string[]): boolean {
  return NEGATIVES.has(word) || (REFUSALS.has(word) && among.includes('to'))
}

function withoutDenial(found: readonly string[]): readonly string[] {
  return found
    .filter(word => !isDenial(word, found) || word === 'cannot')
    .map(word => SHORTENED.get(word) ?? word.replace(/n't$/, ''))
    .map(lemma)
}

function swappedIn({ gone, come }: Exchange, isRequoted: boolean): StoryChange | null {
  const turned = isTurned({ gone, come })
  for (const before of gone) {
    for (const after of come) {
      const size = gone.length + come.length
      const kind = isSaidOtherwise(before, after, turned) ? null : swap(before, after, size)
      if (kind === null && !isRequoted && size <= 4 && isOtherPerson(before, after))
        return { kind: 'content', before, after }
      if (kind !== null) return { kind, before, after }
    }
  }
  return null
}

/** "not uncommon" and "common", "not dead" and "alive": the opposite of what is denied is the same. */
function isSaidOtherwise(before: string, after: string, turned: boolean): boolean {
  return turned && !NEGATIVES.has(before) && !NEGATIVES.has(after) && areContrary(before, after)
}

/** "In" for "under" is another place only where nothing else changed: small words come and go with the build of a sentence. */
function swap(before: string, after: string, size: number): StoryChange['kind'] | null {
  const pairs = pairsOf(before, after)
  if (lemma(before) === lemma(after)) return null
  if (pairs.some(([one, other]) => areOfOneCount(one, other)) || isRecounted(before, after)) return 'fact'
  const isAlone = size <= 2 || !(FUNCTION_WORDS.has(before) || FUNCTION_WORDS.has(after))
  if (isAlone && (areContrary(before, after) || pairs.some(([one, other]) => areOfOneKind(one, other))))
    return 'content'
  return null
}

const COUNTED = wordSet('one once twice thrice half single double')

/** "one" for "three", "twice" for "four times". */
function isRecounted(before: string, after: string): boolean {
  return (COUNTED.has(before) && numberOf(after) !== null) || (COUNTED.has(after) && numberOf(before) !== null)
}

function areContrary(before: string, after: string): boolean {
  return pairsOf(before, after).some(([one, other]) => areOpposites(one, other) || isDenied(one, other))
}

/** Both words as they stand and by their lemma. */
function pairsOf(before: string, after: string): readonly (readonly [string, string])[] {
  return [
    [before, after],
    [lemma(before), lemma(after)],
    [before, lemma(after)],
    [lemma(before), after],
  ]
}

/** "visible" and "invisible". */
function isDenied(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return (
    short.length > 3 && /^(?:un|dis|in|im|ir)$/.test(long.slice(0, long.length - short.length)) && long.endsWith(short)
  )
}

const PERSONS: ReadonlyMap<string, string> = new Map(
  [
    'i me my mine myself',
    'you your yours yourself',
    'we us our ours ourselves',
    'he him his himself',
    'she her hers herself',
  ].flatMap(line => line.split(' ').map(word => [word, line] as const)),
)

function isOtherPerson(before: string, after: string): boolean {
  const [one, other] = [PERSONS.get(before), PERSONS.get(after)]
  return one !== undefined && other !== undefined && one !== other
}

/** The same words, and two names have changed places: who did it is now who suffered it. With "by" it is the passive. */
function isTurnedRound(base: CutText, settled: CutText, { gone }: Exchange): boolean {
  if (gone.length > 0 || base.lowers.length !== settled.lowers.length || base.lowers.includes('by')) return false
  const [one, other] = [namesOf(base, settled), namesOf(settled, base)]
  return one.length > 1 && one.length === other.length && one.join(' ') !== other.join(' ')
}

/** Words with a capital in both texts. */
function namesOf({ words }: CutText, other: CutText): readonly string[] {
  const capitals = new Set(other.words.flatMap(({ text: word }) => (/^\p{Lu}\p{L}*\p{Ll}/u.test(word) ? [word] : [])))
  return words.flatMap(({ text: word }) =>
    capitals.has(word) && !FUNCTION_WORDS.has(word.toLowerCase()) ? [word] : [],
  )
}
