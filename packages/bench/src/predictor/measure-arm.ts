import { calibrated, shareAt, type Calibration, type NextUnits } from '@understudy/predictor'
import type { NamedRow } from '../bench.ts'
import type { AuthorPages } from './author-pages.ts'
import { bentBy, pagesOf } from './bent-by.ts'
import { calibrationError, casesOf } from './calibrate.ts'
import { fitArm, type Fitted } from './fit-arm.ts'
import type { ForetoldPlace } from './foretold-text.ts'
import { placesIn } from './places-in.ts'
import { savingsFor } from './savings.ts'
import { bitsPerCharacter, foretoldWords, seenOf, sightingsOf } from './unit-bits.ts'

export const PRECISIONS = [0.5, 0.6, 0.7]
/** Own words that bend what is foretold. */
export const CACHES = [0, 1_000, 5_000, 20_000]

/** Whose pages are foretold: those that constants are fitted on, those of authors nobody read, and our own. */
export interface Ground {
  readonly tuning: readonly AuthorPages[]
  readonly writers: readonly AuthorPages[]
  readonly own: readonly AuthorPages[]
}

type Row = (name: string, value: number, unit: string) => void

/** All figures of one source: what it is fitted to be, and what it saves with and without a writer's own pages. */
export async function measureArm(
  arm: string,
  source: NextUnits,
  { tuning, writers, own }: Ground,
  note: (line: string) => void,
): Promise<{ readonly rows: readonly NamedRow[]; readonly fitted: Fitted }> {
  const rows: NamedRow[] = []
  const row: Row = (name, value, unit) => {
    rows.push({ name: `${arm}: ${name}`, value: short(value), unit })
    note(`${arm}: ${name} ${short(value)}`)
  }
  const fitted = await fitArm(
    source,
    tuning,
    CACHES.filter(words => words > 0),
  )
  row('calibration bias', fitted.calibration.bias, 'log-odds')
  row('calibration slope', fitted.calibration.slope, '')
  row('calibration length', fitted.calibration.length, 'log-odds a unit')
  for (const { words, own: shares } of fitted.mixing)
    for (const [known, share] of shares.entries()) row(`mixing, ${words} own words, ${known} known`, share, 'share')
  await pagesRows(source, fitted, writers, { caches: CACHES, row })
  for (const precision of PRECISIONS) row(...gainOf(rows, arm, precision))
  await pagesRows(source, fitted, own, {
    caches: [0],
    row: (name, value, unit) => row(`${name}, own prose`, value, unit),
  })
  return { rows, fitted }
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
    const share = mixing.find(one => one.words === words) ?? { own: [] }
    const bent = writers.map(pages => bentBy(source, pagesOf(pages, words), share))
    const sightings = writers.map((pages, at) => sightingsOf(seen[at] ?? [], pagesOf(pages, words)))
    const chances = sightings.flat().map(({ general, own, known }) => {
      const theirs = shareAt(share, known)
      return (1 - theirs) * general + theirs * own
    })
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

function short(value: number): number {
  return Number(value.toPrecision(4))
}
