import type { ProvenanceRun, ReadBlock, Scope } from '@understudy/contracts'
import { sentences, wordCount } from '@understudy/prose'

/** What a choice of passages is for. */
export interface PassageWish {
  readonly place: Scope
  /** The narrative mode of a text. */
  readonly modeOf: (text: string) => Scope['mode']
  /** Whose prose it has to be: what an editor typed is not the author's. */
  readonly author: string
}

/** A stretch of the writer's own prose, in the blocks from `from` (inclusive) to `to` (exclusive). */
export interface OwnPassage {
  readonly text: string
  readonly from: number
  readonly to: number
}

const WORDS = { least: 40, most: 120 }
/** A passage is the writer's own when nearly all of it is: kept machine text is no evidence of their prose. */
const OWN_SHARE = 0.95
/** More than a prompt shows, so that there are enough where one is being written or is there already. */
const MOST = 7
/** The manuscript is parted into so many stretches, each giving its share: what a writer did once is no habit. */
const STRETCHES = 7
const LEAST_BLOCKS = 8
const ENOUGH_OF_A_STRETCH = 4
/** So many blocks of a stretch are looked at: choosing costs the same in a long book. */
const LOOKED_AT = 60
/** Two passages that share more of their three-word runs than this are one passage told twice. */
const ALIKE = 0.25

/**
 * The writer's own passages to write like, best first: nearest to the place by mode, then by speaker and point of view
 * where those are known, spread over the manuscript, none near another. The same for the same blocks and place.
 */
export function ownPassages(
  blocks: readonly ReadBlock[],
  { place, modeOf, author }: PassageWish,
): readonly OwnPassage[] {
  const ranked = stretchesOf(blocks).flatMap(stretch => [...rankedIn(blocks, stretch, { place, modeOf, author })])
  const chosen: { readonly passage: OwnPassage; readonly runs: ReadonlySet<string> }[] = []
  for (const { passage } of ranked.toSorted(byNearness)) {
    const runs = runsOf(passage.text)
    const isFresh = chosen.every(other => !overlaps(other.passage, passage) && alikeness(other.runs, runs) <= ALIKE)
    if (isFresh) chosen.push({ passage, runs })
    if (chosen.length === MOST) break
  }
  return chosen.map(({ passage }) => passage)
}

interface Ranked {
  readonly passage: OwnPassage
  readonly nearness: number
  /** How many as near its stretch has before it. */
  readonly round: number
}

/** The passages of a stretch, until enough of them are as near as can be. */
function* rankedIn(
  blocks: readonly ReadBlock[],
  stretch: Stretch,
  { place, modeOf, author }: PassageWish,
): Iterable<Ranked> {
  const rounds = new Map<number, number>()
  const nearest = nearnessOf([place.speaker, place.pointOfView].join(' '), place, () => place.mode)
  for (const passage of passagesIn(blocks, stretch, author)) {
    const nearness = nearnessOf(passage.text, place, modeOf)
    const round = rounds.get(nearness) ?? 0
    rounds.set(nearness, round + 1)
    yield { passage, nearness, round }
    if (nearness === nearest && round + 1 === ENOUGH_OF_A_STRETCH) return
  }
}

/** Each stretch gives one before any gives another. */
function byNearness(one: Ranked, other: Ranked): number {
  return other.nearness - one.nearness || one.round - other.round || one.passage.from - other.passage.from
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function stretchesOf(blocks: readonly ReadBlock[]): readonly Stretch[] {
  const size = Math.max(LEAST_BLOCKS, Math.ceil(blocks.length / STRETCHES))
  return Array.from({ length: STRETCHES }, (_, n) => ({ from: n * size, to: Math.min(blocks.length, (n + 1) * size) }))
}

/** One after the other: a paragraph, as many short ones as make a passage, or as much of a long one as is one. */
function* passagesIn(blocks: readonly ReadBlock[], { from, to }: Stretch, author: string): Iterable<OwnPassage> {
  let start = from
  let texts: string[] = []
  for (let at = from; at < Math.min(to, from + LOOKED_AT); at++) {
    const block = blocks[at]
    if (block === undefined || !isOwn(block, author)) {
      start = at + 1
      texts = []
      continue
    }
    texts.push(block.text.trim())
    const text = beginningOf(texts.join('\n\n'))
    if (text === null) continue
    yield { text, from: start, to: at + 1 }
    start = at + 1
    texts = []
  }
}

/** As many whole sentences as make a passage; null of too few words. */
function beginningOf(text: string): string | null {
  const words = wordCount(text)
  if (words < WORDS.least) return null
  if (words <= WORDS.most) return text
  let end = 0
  let count = 0
  for (const sentence of sentences(text)) {
    count += wordCount(sentence.text)
    if (count > WORDS.most) break
    end = sentence.to
  }
  const beginning = text.slice(0, end).trimEnd()
  return wordCount(beginning) < WORDS.least ? null : beginning
}

/** Mode outweighs the rest; a name that stands in a passage is as near as can be told. */
function nearnessOf(text: string, { mode, speaker, pointOfView }: Scope, modeOf: PassageWish['modeOf']): number {
  const names = (name: string | undefined) => Number(name !== undefined && text.includes(name))
  return (mode === undefined || modeOf(text) === mode ? 4 : 0) + 2 * names(speaker) + names(pointOfView)
}

function isOwn({ type, text, provenance }: ReadBlock, author: string): boolean {
  if (type !== 'paragraph' || text.trim() === '') return false
  const own = provenance.reduce((sum, run) => sum + (isOwnRun(run, author) ? run.to - run.from : 0), 0)
  return own >= OWN_SHARE * text.length
}

function isOwnRun({ hand, actor }: ProvenanceRun, author: string): boolean {
  return hand === 'own' || (hand === 'typed' && (actor === null || actor === author))
}

function overlaps(one: OwnPassage, other: OwnPassage): boolean {
  return one.from < other.to && other.from < one.to
}

function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []
  return new Set(words.slice(2).map((_, n) => words.slice(n, n + 3).join(' ')))
}

/** Of the smaller one, the share that is in the other too. */
function alikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(run => other.has(run)).length
  return shared / Math.max(1, Math.min(one.size, other.size))
}
