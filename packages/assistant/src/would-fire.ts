import type { Check, DialogueConvention, MeasureCheck, Mode, Scope, WordWish } from '@understudy/contracts'
import { compileItem, type PersonaItem } from '@understudy/persona'
import { inStretches } from './in-stretches.ts'
import type { ReadManuscript } from './quiet-scenes.ts'
import { viewsIn } from './view-at.ts'

/** The passages of a manuscript that an item would have something to say about. */
export interface Firing {
  readonly count: number
  /** Passages it could speak about at all. */
  readonly of: number
  /** The first, the one in the middle and the last of them. */
  readonly shown: readonly FiringPassage[]
}

export interface FiringPassage {
  readonly block: number
  readonly text: string
}

/** The manuscript with what its place says of each passage. */
export interface FiringGround {
  readonly manuscript: ReadManuscript
  readonly dialogue: DialogueConvention
  readonly place: Pick<Scope, 'work'>
  readonly now: () => number
}

const SHOWN = 3
/** Shorter ones say too little to be measured. */
const LEAST_WORDS = 8

/**
 * Where an item would fire: passages that hold a word it cuts or break its pattern; by a measure those that lie on the
 * wrong side of this manuscript's own middle by a standard deviation, or, where the middle is none at all, hold any. Null
 * for an item that nothing can be tested by.
 */
export async function wouldFire(item: PersonaItem, ground: FiringGround): Promise<Firing | null> {
  const checks = compileItem({ item, version: 0 })
  const exact = checks.filter(check => check.type === 'pattern' || (check.type === 'words' && check.words.some(isCut)))
  if (exact.length > 0) return firingOn(exact, await placed(item, exact, ground), ground)
  const measure = checks.find(check => check.type === 'measure')
  return measure === undefined ? null : firingBy(measure, await placed(item, checks, ground), ground)
}

function isCut({ wish }: WordWish): boolean {
  return wish === 'cut'
}

/** A passage with what it says of itself where the item asks. */
interface Placed {
  readonly passage: FiringPassage
  readonly mode: Mode
}

/** Passages of the work and from the point of view that the item is about. */
async function placed(
  { scope: { work, pointOfView } }: PersonaItem,
  checks: readonly Check[],
  { manuscript, dialogue, place, now }: FiringGround,
): Promise<readonly Placed[]> {
  const { guessMode } = await import('@understudy/stylometry')
  const viewAt = await viewsIn(manuscript, { views: new Set(pointOfView === undefined ? [] : [pointOfView]), dialogue })
  const asksMode = checks.some(({ scope, except }) => (scope.mode ?? except?.mode) !== undefined)
  const found: Placed[] = []
  await inStretches([...manuscript.blocks.entries()], now, ([block, { text, type }]) => {
    if (type !== 'paragraph' || text.trim() === '' || (work ?? place.work) !== place.work) return
    if (pointOfView !== undefined && viewAt(block) !== pointOfView) return
    found.push({ passage: { block, text }, mode: asksMode ? guessMode(text, dialogue) : ANY_MODE })
  })
  return found
}
/** Where nobody asks for it. */
const ANY_MODE: Mode = 'action'

async function firingOn(
  checks: readonly Check[],
  passages: readonly Placed[],
  { dialogue, now }: FiringGround,
): Promise<Firing> {
  const { keeper } = await import('@understudy/stylometry')
  const [about, found]: [FiringPassage[], FiringPassage[]] = [[], []]
  await inStretches(passages, now, ({ passage, mode }) => {
    const keepings = checks.map(keeper({ base: '', text: passage.text, mode, dialogue }))
    if (keepings.some(keeping => keeping !== 'silent')) about.push(passage)
    if (keepings.includes('broken')) found.push(passage)
  })
  return firing(found, about.length)
}

async function firingBy(
  check: MeasureCheck,
  passages: readonly Placed[],
  { dialogue, now }: FiringGround,
): Promise<Firing | null> {
  const { MEASURES, readProse, readSpeeches } = await import('@understudy/stylometry')
  const measure = MEASURES.find(({ id }) => id === check.measure)
  if (measure === undefined) return null
  const { scope, except } = check
  const { speaker } = scope
  const measured: { readonly passage: FiringPassage; readonly value: number }[] = []
  await inStretches(passages, now, ({ passage, mode }) => {
    if ((scope.mode ?? mode) !== mode || except?.mode === mode) return
    const said = (): string =>
      readSpeeches(passage.text, { dialogue })
        .flatMap(speech => (speech.speaker === speaker ? [passage.text.slice(speech.from, speech.to)] : []))
        .join(' ')
    const reading = readProse(speaker === undefined ? passage.text : said(), { dialogue })
    if (reading.words.length >= Math.max(LEAST_WORDS, measure.minWords))
      measured.push({ passage, value: measure.value(reading) })
  })
  const isBeyond = beyond(
    measured.map(each => each.value),
    check.direction,
  )
  const found = measured.flatMap(({ passage, value }) => (isBeyond(value) ? [passage] : []))
  return firing(found, measured.length)
}

function beyond(values: readonly number[], direction: MeasureCheck['direction']): (value: number) => boolean {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  const average = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / Math.max(1, values.length))
  if (direction === 'higher') return value => middle - value > 0 && middle - value >= spread
  return middle === 0 ? value => value > 0 : value => value - middle > 0 && value - middle >= spread
}

function firing(found: readonly FiringPassage[], of: number): Firing {
  const middle = Math.floor(found.length / 2)
  const shown = found.length <= SHOWN ? found : [found[0], found[middle], found.at(-1)].flatMap(each => each ?? [])
  return { count: found.length, of, shown }
}
