import { inScope, type DialogueConvention, type Scope } from '@understudy/contracts'
import { actingWords, type PersonaItem } from '@understudy/persona'
import { inStretches } from './in-stretches.ts'
import type { ReadManuscript } from './quiet-scenes.ts'
import { viewsIn } from './view-at.ts'

/** What of an item says where it speaks and what it asks for. */
export type Claimed = Pick<PersonaItem, 'measure' | 'direction' | 'scope' | 'words'>

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
  readonly place: Scope
  readonly now: () => number
}

const SHOWN = 3
/** Shorter ones say too little to be measured. */
const LEAST_WORDS = 8

/**
 * Where an item would fire: passages that hold a word it cuts; by a measure those that lie on the wrong side of this
 * manuscript's own middle by a standard deviation, or, where the middle is none at all, hold any. Null for an item that
 * nothing can be measured by.
 */
export async function wouldFire(item: Claimed, ground: FiringGround): Promise<Firing | null> {
  const cut = actingWords(item).filter(({ wish }) => wish === 'cut')
  if (cut.length > 0) return firing(await placed(item, ground), holdsWord(cut.map(({ text }) => text)))
  const value = await valueOf(item, ground)
  if (value === null) return null
  const passages = await placed(item, ground)
  const measured: { readonly passage: FiringPassage; readonly value: number }[] = []
  await inStretches(passages, ground.now, passage => {
    const found = value(passage.text)
    if (found !== null) measured.push({ passage, value: found })
  })
  const isBeyond = beyond(
    measured.map(each => each.value),
    item.direction,
  )
  const firesIn = new Set(measured.filter(each => isBeyond(each.value)).map(({ passage }) => passage))
  return firing(
    measured.map(({ passage }) => passage),
    passage => firesIn.has(passage),
  )
}

async function valueOf(
  { measure }: Claimed,
  { dialogue }: FiringGround,
): Promise<((text: string) => number | null) | null> {
  const { MEASURES, readProse } = await import('@understudy/stylometry')
  const found = MEASURES.find(({ id }) => id === measure)
  if (found === undefined) return null
  return text => {
    const reading = readProse(text, { dialogue })
    return reading.words.length < Math.max(LEAST_WORDS, found.minWords) ? null : found.value(reading)
  }
}

/** Passages that the item's scope speaks of. */
async function placed(
  item: Claimed,
  { manuscript, dialogue, place, now }: FiringGround,
): Promise<readonly FiringPassage[]> {
  const { guessMode } = await import('@understudy/stylometry')
  const { pointOfView } = item.scope
  const viewAt = await viewsIn(manuscript, { views: new Set(pointOfView === undefined ? [] : [pointOfView]), dialogue })
  const found: FiringPassage[] = []
  await inStretches([...manuscript.blocks.entries()], now, ([block, { text, type }]) => {
    if (type !== 'paragraph' || text.trim() === '') return
    const mode = item.scope.mode === undefined ? {} : { mode: guessMode(text, dialogue) }
    const view = pointOfView === undefined ? null : viewAt(block)
    if (inScope(item.scope, { ...place, ...mode, ...(view !== null && { pointOfView: view }) }))
      found.push({ block, text })
  })
  return found
}

function beyond(values: readonly number[], direction: Claimed['direction']): (value: number) => boolean {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  const average = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / Math.max(1, values.length))
  if (direction === 'higher') return value => middle - value > 0 && middle - value >= spread
  return middle === 0 ? value => value > 0 : value => value - middle > 0 && value - middle >= spread
}

function holdsWord(words: readonly string[]): (passage: FiringPassage) => boolean {
  const edge = /[\p{L}\p{N}]/u
  return ({ text }) => {
    const said = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
    return words.some(word => {
      for (let at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1))
        if (!edge.test(said.charAt(at - 1)) && !edge.test(said.charAt(at + word.length))) return true
      return false
    })
  }
}

function firing(passages: readonly FiringPassage[], fires: (passage: FiringPassage) => boolean): Firing {
  const found = passages.filter(fires)
  const middle = Math.floor(found.length / 2)
  const shown = found.length <= SHOWN ? found : [found[0], found[middle], found.at(-1)].flatMap(each => each ?? [])
  return { count: found.length, of: passages.length, shown }
}
