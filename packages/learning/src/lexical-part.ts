import type { Outcome } from '@understudy/contracts'
import { asksForLength } from './asked-for.ts'
import type { ComparisonKind, LexicalPart } from './comparison.ts'
import type { StyleReader } from './style-reader.ts'
import { namesIn, partsOf, wordUnits, type WordUnits } from './word-units.ts'

/** Words of a text that is looked through for what was left standing. */
const MOST_WORDS = 400
/** Words of a stretch that is looked at by itself. */
const LONGEST_STRETCH = 3
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[^\s\p{L}]/gu

/** The units that lie between two texts, names and numbers left out. */
export function readUnits([before, after]: readonly [string, string], reader: StyleReader): WordUnits {
  return wordUnits(reader.wordChanges(before, after), namesIn([before, after]))
}

/** What the suggestion brought and the writer let stand. */
export function sharedUnits(offered: WordUnits, stands: WordUnits): WordUnits {
  return {
    moved: Object.fromEntries(Object.entries(offered.moved).filter(([unit, by]) => stands.moved[unit] === by)),
    swaps: Object.fromEntries(Object.entries(offered.swaps).filter(([from, to]) => stands.swaps[from] === to)),
  }
}

/** Whether the preferred text is in the writer's own words. */
export function isOwnWriting(kind: ComparisonKind): boolean {
  return kind === 'reworked' || kind === 'typed-instead'
}

/**
 * What `units` say of the writer's words; null where they say nothing. A hunk of a rule speaks of its rule. Where a
 * request asked for another length, words that only came or went did so for that; those put for others did not. What
 * the writer wrote is the writer's, and so is what was left standing in it.
 */
export function lexicalPart(outcome: Outcome, kind: ComparisonKind, units: WordUnits): LexicalPart | null {
  if (isOwnWriting(kind)) {
    const { suggested, settled } = outcome
    const stood = kind === 'reworked' ? standing(suggested ?? '', settled ?? '', units) : []
    return Object.keys(units.moved).length === 0 && stood.length === 0 ? null : { ...units, stood }
  }
  if (outcome.rule !== null || outcome.request !== 'rewrite') return null
  const said = asksForLength(outcome) ? swappedAlone(units) : units
  return Object.keys(said.moved).length === 0 ? null : { ...said, stood: [] }
}

/** What it says of words that a writer made `settled` of `suggested`. */
export function lexicalOfRewrite(suggested: string, settled: string, reader: StyleReader): LexicalPart {
  const units = readUnits([suggested, settled], reader)
  return { ...units, stood: standing(suggested, settled, units) }
}

/** Without what came or went and stands for nothing. */
function swappedAlone({ moved, swaps }: WordUnits): WordUnits {
  const inSwaps = new Set(Object.entries(swaps).flatMap(([from, to]) => [...partsOf(from), ...partsOf(to)]))
  return { moved: Object.fromEntries(Object.entries(moved).filter(([unit]) => inSwaps.has(unit))), swaps }
}

/** Words, pairs and triples of the settled text that the suggestion had as well. */
function standing(suggested: string, settled: string, { moved }: WordUnits): readonly string[] {
  const [before, after] = [firstWords(suggested), firstWords(settled)]
  const places = placesOf(before)
  const stood = new Set<string>()
  for (const [at, word] of after.entries()) {
    let stretch = word
    let among = isLetters(word) ? (places.get(word) ?? []) : []
    for (let length = 1; among.length > 0 && length <= LONGEST_STRETCH; length++) {
      if (!Object.hasOwn(moved, stretch)) stood.add(stretch)
      const next = after[at + length] ?? ''
      among = isLetters(next) ? goingOn(among, length, before, next) : []
      stretch = `${stretch} ${next}`
    }
  }
  return [...stood]
}

/** Where each word stands. */
function placesOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [at, word] of words.entries()) {
    const known = places.get(word)
    if (known === undefined) places.set(word, [at])
    else known.push(at)
  }
  return places
}

/** Of the places where a stretch of so many words stands, those where `next` is behind it. */
function goingOn(among: readonly number[], length: number, words: readonly string[], next: string): readonly number[] {
  return among.filter(at => words[at + length] === next)
}

function firstWords(text: string): readonly string[] {
  return (text.match(WORD) ?? []).slice(0, MOST_WORDS).map(word => word.toLowerCase().replaceAll('’', "'"))
}

function isLetters(word: string): boolean {
  return /^\p{L}/u.test(word)
}
