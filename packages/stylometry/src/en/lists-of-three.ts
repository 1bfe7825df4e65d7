import { byReading } from '../by-reading.ts'
import type { ProseReading, SentenceReading } from '../prose-reading.ts'

/** A member of a list is this short; longer stretches between commas are clauses. */
const MEMBER_WORDS = 5
const LINK = /^(?:and|or)\b/
const LEADS =
  /^(?:after|in|on|at|by|when|as|if|for|with|before|while|then|but|yet|so|still|perhaps|however|instead|once|from|to|and)\b/
const ASIDES = /^(?:however|though|too|then|of course|perhaps|indeed|he|she|it|they|we|i|you)\b/

/** Lists of exactly three: "salt, tar and rope", "slow, sure, and silent". */
export function triads(reading: ProseReading): number {
  return listsOf(reading).filter(({ members }) => members === 3).length
}

/** Commas before the last member of a list of three or more. */
export function serialCommas(reading: ProseReading): number {
  return listsOf(reading).filter(({ isSerial }) => isSerial).length
}

interface List {
  readonly members: number
  /** Whether a comma stands before its `and`. */
  readonly isSerial: boolean
}

/** Both measures read them. */
const listsOf = byReading(({ text, words, sentences }) =>
  sentences.flatMap(sentence => {
    const said = saidIn(text, words, sentence)
    return mayList(said) ? listsIn(said.split(MARK).map(clause => clause.trim())) : []
  }),
)

const MARK = /[,;:—–“”"]/

/** A quick look first: most sentences have no mark with a link behind it. */
function mayList(said: string): boolean {
  const mark = said.search(MARK)
  return mark !== -1 && (said.includes('and', mark) || said.includes('or', mark))
}

function saidIn(text: string, words: ProseReading['words'], { from, to }: SentenceReading): string {
  const start = words[from]?.from ?? 0
  const end = words[to - 1]?.to ?? start
  return text.slice(start, end).toLowerCase()
}

function listsIn(parts: readonly string[]): readonly List[] {
  return parts.flatMap((part, at): readonly List[] => {
    if (LINK.test(part)) {
      const isList = at > 1 && isMember(parts[at - 1] ?? '') && part.includes(' ')
      return isList ? [{ members: membersBefore(parts, at) + 1, isSerial: true }] : []
    }
    return at > 0 && closesList(part) ? [{ members: membersBefore(parts, at) + 2, isSerial: false }] : []
  })
}

/** Members that stand before `at`, each between commas; behind the clause that leads to the list stands its first. */
function membersBefore(parts: readonly string[], at: number): number {
  let first = at - 1
  while (first > 0 && isMember(parts[first] ?? '')) first--
  return at - first - (first === 0 && LEADS.test(parts[0] ?? '') ? 1 : 0)
}

function isMember(part: string): boolean {
  return part !== '' && part.split(/\s+/).length <= MEMBER_WORDS && !ASIDES.test(part) && !LINK.test(part)
}

/** "tar and rope": a member on either side of the `and`. "Tired and hungry" goes on about whoever was named before. */
function closesList(part: string): boolean {
  const [before = '', ...behind] = part.split(/ (?:and|or) /)
  if (behind.length !== 1 || before.split(' ').length > 3 || ASIDES.test(before)) return false
  return !LEADS.test(before) && !/(?:ed|ing|y|ful|less)$/.test(before)
}
