import { mainHand, type LexiconEntry, type ReadBlock } from '@understudy/contracts'

/** A clause of a block as it may come again: its first letter small. */
export interface Clause {
  readonly text: string
  readonly offset: number
}

/** What set phrases are found in: the clauses of a block that its writer wrote, and how many words it has. */
export interface BlockClauses {
  readonly clauses: readonly Clause[]
  readonly words: number
}

/** Shorter ones come again by chance, longer ones are sentences that were copied. */
const WORDS = { least: 4, most: 9 }
/** Twice may be chance. */
const LEAST_COUNT = 3
/** What comes again sooner is a tic, or a refrain that its writer has at hand; it is not to be handed back. */
export const APART = 5_000
const CLAUSE = /\p{L}[\p{L}\p{M}'’ -]*[\p{L}\p{M}]/gu

/** The clauses between marks that are long enough; none of text that was accepted, pasted or put in by others. */
export function clausesIn(block: ReadBlock): readonly Clause[] {
  const hand = mainHand(block.provenance)
  if (hand !== null && hand !== 'typed' && hand !== 'imported') return []
  return Array.from(block.text.matchAll(CLAUSE)).flatMap(({ 0: found, index }) => {
    const count = found.split(' ').length
    return count < WORDS.least || count > WORDS.most ? [] : [{ text: openingSmall(found), offset: index }]
  })
}

/** How often each clause stands, and each opening of two words; kept as blocks come and go. */
export interface ClauseCounts {
  /** `by` is 1 for blocks that came, -1 for those that went. */
  count(blocks: readonly BlockClauses[], by: 1 | -1): void
  /** Clauses that stand often enough to be set. */
  readonly often: ReadonlySet<string>
  /** How many clauses begin with the first two words of `text`. */
  beginningLike(text: string): number
}

export function createClauseCounts(): ClauseCounts {
  const [counts, openings, often] = [new Map<string, number>(), new Map<string, number>(), new Set<string>()]
  return {
    often,
    beginningLike: text => openings.get(openingOf(text)) ?? 0,
    count(blocks, by) {
      for (const { clauses } of blocks)
        for (const { text } of clauses) {
          const now = add(counts, text, by)
          add(openings, openingOf(text), by)
          if (now >= LEAST_COUNT) often.add(text)
          else often.delete(text)
        }
    },
  }
}

function add(counts: Map<string, number>, key: string, by: number): number {
  const now = (counts.get(key) ?? 0) + by
  if (now > 0) counts.set(key, now)
  else counts.delete(key)
  return now
}

/**
 * The clauses that come again word for word, each time more than `APART` words after the last and as far from block
 * `near`. Costs a look at each clause of the manuscript, and nothing where none stands often enough.
 */
export function setPhrases(
  blocks: readonly BlockClauses[],
  { often, beginningLike }: ClauseCounts,
  near: number,
): readonly LexiconEntry[] {
  if (often.size === 0) return []
  const found = new Map<string, Place[]>()
  let [at, here] = [0, 0]
  for (const [block, { clauses, words }] of blocks.entries()) {
    if (block === near) here = at
    for (const { text, offset } of clauses) if (often.has(text)) note(found, text, { block, offset, at })
    at += words
  }
  if (near >= blocks.length) here = at
  return [...found].flatMap(([text, places]): readonly LexiconEntry[] => {
    const last = places.at(-1)
    const isApart = places.every((place, i) => i === 0 || place.at - (places[i - 1]?.at ?? 0) >= APART)
    if (last === undefined || !isApart || places.some(place => Math.abs(place.at - here) < APART)) return []
    const count = places.length
    const { block, offset } = last
    return [{ text, kind: 'phrase', count, alike: beginningLike(text) - count, hands: {}, last: { block, offset } }]
  })
}

interface Place {
  readonly block: number
  readonly offset: number
  /** In words. */
  readonly at: number
}

function note(found: Map<string, Place[]>, text: string, place: Place): void {
  const places = found.get(text)
  if (places === undefined) found.set(text, [place])
  else places.push(place)
}

function openingOf(text: string): string {
  return text.split(' ', 2).join(' ')
}

/** A clause may open a sentence once and not the next time; a name keeps its capital only inside. */
function openingSmall(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|['’ ])/u.test(text) && !/^I['’ ]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}
