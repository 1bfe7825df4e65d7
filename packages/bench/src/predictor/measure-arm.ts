import {
  calibrated,
  fitMixing,
  type Calibration,
  type Mixing,
  type NextUnits,
  type Sighting,
} from '@understudy/predictor'
import type { NamedRow } from '../bench.ts'
import type { AuthorPages } from './author-pages.ts'
import { bentBy, pagesOf } from './bent-by.ts'
import { calibrationError, casesOf, fitCalibration } from './calibrate.ts'
import { foretoldIn, type ForetoldPlace } from './foretold-text.ts'
import { passagesOf } from './passage.ts'
import { savingsFor } from './savings.ts'
import { bitsPerCharacter, foretoldWords, seenUnits, sightingsOf, type SeenUnit } from './unit-bits.ts'

export const PRECISIONS = [0.5, 0.6, 0.7]
/** Own words that bend what is foretold. */
export const CACHES = [0, 1_000, 5_000, 20_000]
const BEFORE_FITTED: Mixing = { own: 0.1 }

/** Whose pages are foretold: those that constants are fitted on, those of authors nobody read, and our own. */
export interface Ground {
  readonly tuning: readonly AuthorPages[]
  readonly writers: readonly AuthorPages[]
  readonly own: readonly AuthorPages[]
}

/** What was fitted on the authors of `tuning`. */
interface Fitted {
  readonly calibration: Calibration
  /** By own words. */
  readonly mixing: ReadonlyMap<number, Mixing>
}

type Row = (name: string, value: number, unit: string) => void

/** All figures of one source: what it is fitted to be, and what it saves with and without a writer's own pages. */
export async function measureArm(
  arm: string,
  source: NextUnits,
  { tuning, writers, own }: Ground,
  note: (line: string) => void,
): Promise<readonly NamedRow[]> {
  const rows: NamedRow[] = []
  const row: Row = (name, value, unit) => {
    rows.push({ name: `${arm}: ${name}`, value: short(value), unit })
    note(`${arm}: ${name} ${short(value)}`)
  }
  const fitted = await fit(source, tuning)
  row('calibration bias', fitted.calibration.bias, 'log-odds')
  row('calibration slope', fitted.calibration.slope, '')
  row('calibration length', fitted.calibration.length, 'log-odds a unit')
  for (const [words, mixing] of fitted.mixing) row(`mixing, ${words} own words`, mixing.own, 'share')
  await pagesRows(source, fitted, writers, { caches: CACHES, row })
  for (const precision of PRECISIONS) row(...gainOf(rows, arm, precision))
  await pagesRows(source, fitted, own, {
    caches: [0],
    row: (name, value, unit) => row(`${name}, own prose`, value, unit),
  })
  return rows
}

async function fit(source: NextUnits, tuning: readonly AuthorPages[]): Promise<Fitted> {
  const places = await placesIn(tuning, () => source)
  const calibration = fitCalibration(casesOf(places))
  const seen = await seenOf(tuning, source)
  const mixing = CACHES.filter(words => words > 0).map(words => {
    const sightings = tuning.flatMap((pages, at): readonly Sighting[] =>
      sightingsOf(seen[at] ?? [], pagesOf(pages, words)),
    )
    return [words, fitMixing(sightings, BEFORE_FITTED)] as const
  })
  return { calibration, mixing: new Map(mixing) }
}

interface Wanted {
  readonly caches: readonly number[]
  readonly row: Row
}

async function pagesRows(
  source: NextUnits,
  { calibration, mixing }: Fitted,
  writers: readonly AuthorPages[],
  { caches, row }: Wanted,
): Promise<void> {
  const seen = await seenOf(writers, source)
  for (const words of caches) {
    const named: Row = (name, value, unit) => row(words === 0 ? name : `${name}, ${words} own words`, value, unit)
    const share = mixing.get(words) ?? { own: 0 }
    const bent = writers.map(pages => bentBy(source, pagesOf(pages, words), share))
    const sightings = writers.map((pages, at) => sightingsOf(seen[at] ?? [], pagesOf(pages, words)))
    const chances = sightings.flat().map(({ general, own }) => (1 - share.own) * general + share.own * own)
    const units = seen.flat().map(({ unit }) => unit)
    named('bits per character', bitsPerCharacter(units, chances), 'bits')
    const right: boolean[] = []
    for (const [at, one] of bent.entries()) right.push(...(await foretoldWords(seen[at] ?? [], one)))
    named('next word right', right.filter(Boolean).length / Math.max(1, right.length), 'share')
    const places = await placesIn(writers, at => bent[at] ?? source)
    named('calibration error', calibrationError(casesOf(places), calibration), '')
    savingsRows(places, calibration, named)
  }
}

function savingsRows(places: readonly (readonly ForetoldPlace[])[], calibration: Calibration, row: Row): void {
  const sureness = calibrated(calibration)
  for (const precision of PRECISIONS) {
    const { saved, shown } = savingsFor(places, precision, ({ log, units }) => sureness(log, units))
    row(`keystrokes saved at precision ${precision}`, saved, 'share')
    row(`shown at precision ${precision}`, shown, 'share of pauses')
  }
}

/** How much more is saved with the largest of the caches than with none. */
function gainOf(rows: readonly NamedRow[], arm: string, precision: number): Parameters<Row> {
  const most = Math.max(...CACHES)
  const name = `${arm}: keystrokes saved at precision ${precision}`
  const valueOf = (wanted: string): number => rows.find(row => row.name === wanted)?.value ?? 0
  const gain = valueOf(`${name}, ${most} own words`) / Math.max(1e-9, valueOf(name))
  return [`cache gain at ${most} own words, precision ${precision}`, gain, 'ratio']
}

async function seenOf(writers: readonly AuthorPages[], source: NextUnits): Promise<readonly (readonly SeenUnit[])[]> {
  const all: (readonly SeenUnit[])[] = []
  for (const pages of writers) {
    const seen: SeenUnit[] = []
    for (const passage of passagesOf(pages)) seen.push(...(await seenUnits(passage, source)))
    all.push(seen)
  }
  return all
}

async function placesIn(
  writers: readonly AuthorPages[],
  sourceOf: (at: number) => NextUnits,
): Promise<readonly (readonly ForetoldPlace[])[]> {
  const all: (readonly ForetoldPlace[])[] = []
  for (const [at, pages] of writers.entries())
    for (const passage of passagesOf(pages)) all.push(await foretoldIn(passage, sourceOf(at)))
  return all
}

function short(value: number): number {
  return Number(value.toPrecision(4))
}
