import type { DocumentId, ManuscriptReading, ReadBlock } from '@understudy/contracts'
import { fitMixing, type Mixing, type Sighting } from './mixture.ts'
import type { Chance } from './next-units.ts'
import { begunAt, unitsOf, type Unit } from './unit.ts'

/** How much of each chance is the writer's own pages', by how many units they have; between two of them logarithmically. */
export type MixingBySize = readonly (Mixing & { readonly units: number })[]

/** How much the pages are heeded, fitted on what the writer goes on with. */
export interface OwnShare {
  mixing(): Mixing
  /** What both sides foretold at the end of a text, before the writer went on. */
  foretold(place: ForetoldHere): void
  /** What stands there now: what was written since tells which of the two had foretold it. */
  read(reading: Pick<ManuscriptReading, 'document' | 'blocks'>): void
}

export interface ForetoldHere {
  readonly document: DocumentId
  /** Ends where the caret stood. */
  readonly before: string
  readonly general: readonly Chance[]
  readonly own: readonly Chance[]
  /** How many of the units before the pages knew. */
  readonly known: number
}

/** Sightings kept, the newest; those before them were of a writer who may have changed. */
const KEPT = 400
/** What is known from other writers counts as so many sightings. */
const PRIOR_SIGHTINGS = 60
/** About as probable is what a side had not named among its likeliest: taken for impossible it would tell too much. */
const UNTOLD = 0.01
/** Places that wait to be gone on from; the writer has left those before them. */
const WAITING = 12
/** As much before the caret as tells a place from others. */
const TAIL_CHARS = 60

/** Starts from `usual`, the shares that suited other writers with pages of `size` units. */
export function ownShare(usual: MixingBySize, size: () => number): OwnShare {
  const sightings: Sighting[] = []
  let waiting: readonly ForetoldHere[] = []
  return {
    mixing: () => fitMixing(sightings, usualShare(usual, size()), PRIOR_SIGHTINGS),
    foretold(place) {
      waiting = [...waiting, place].slice(-WAITING)
    },
    read({ document, blocks }) {
      waiting = waiting.filter(place => {
        if (place.document !== document) return true
        // nothing stands there any more, or nothing that may be learned from
        if (blocks.length === 0) return false
        const written = unitWritten(place, blocks)
        if (written === null) return true
        const [general, own] = [chanceIn(place.general, written), chanceIn(place.own, written)]
        if (general !== null || own !== null)
          sightings.push({ general: general ?? UNTOLD, own: own ?? UNTOLD, known: place.known })
        return false
      })
      sightings.splice(0, sightings.length - KEPT)
    },
  }
}

/** The unit that the writer's own hand went on with, once it is over; null before. */
function unitWritten({ before }: ForetoldHere, blocks: readonly ReadBlock[]): Unit | null {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const tail = line.slice(-TAIL_CHARS)
  for (const { text, provenance } of blocks) {
    const found = text.lastIndexOf(tail)
    if (found < 0 || (line.length < TAIL_CHARS && found > 0)) continue
    const at = found + tail.length
    const isOwn = provenance.some(({ from, to, hand }) => from <= at && at < to && hand === 'typed')
    const { context, begun } = begunAt(text.slice(0, at))
    const [unit, next] = unitsOf(text).slice(context.length)
    if (isOwn && unit !== undefined && next !== undefined && unit.startsWith(begun)) return unit
  }
  return null
}

function chanceIn(chances: readonly Chance[], unit: Unit): number | null {
  return chances.find(one => one.unit === unit)?.chance ?? null
}

function usualShare(usual: MixingBySize, units: number): Mixing {
  const above = usual.find(one => one.units >= units)
  const below = usual.findLast(one => one.units <= units)
  if (below === undefined || above === undefined) return below ?? above ?? { own: [] }
  if (above.units === below.units) return above
  const way = Math.log(units / below.units) / Math.log(above.units / below.units)
  return { own: below.own.map((share, known) => share + way * ((above.own[known] ?? share) - share)) }
}
