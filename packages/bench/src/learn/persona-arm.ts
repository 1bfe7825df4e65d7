import type { ActorId, Mode, SessionId } from '@understudy/contracts'
import {
  effectiveWeights,
  emptyPosterior,
  learnChoice,
  learnedPatches,
  lexicalOfRewrite,
  logistic,
  openPosterior,
  scoreChange,
  stylometryReader,
  wordPatches,
  type ChoiceState,
  type Comparison,
  type Population,
  type StyleReader,
  type Weights,
} from '@understudy/learning'
import { emptyPersona, type Persona } from '@understudy/persona'
import { guessMode } from '@understudy/stylometry'
import { recordsByWriter, type PopulationFor, type ReadPair } from './pair-arms.ts'
import { predicted, type Prediction } from './prediction.ts'

/** As `comparisonsOf` leaves it out: how a passage grew or shrank around what changed. */
const LEAST_CHANGE = 0.05

/** What of a persona's growth is fixed. */
export interface Growing {
  readonly writer: string
  /** Where its posterior starts. */
  readonly population: Population
  /** Items are looked at after every so many choices: the product does so after each, which takes longer. Defaults to 1. */
  readonly every?: number
}

/** A persona as it grows from choices: what items it has and what they weigh, by the product's own thresholds. */
export class GrowingPersona {
  private state: ChoiceState = { posterior: openPosterior(emptyPosterior), choices: [], sightings: [] }
  private grown: Persona
  private moved = new Set<string>()
  private units = new Set<string>()
  private readonly reader: StyleReader

  constructor(private readonly options: Growing) {
    const { writer, population } = options
    this.grown = emptyPersona({ id: writer, name: writer, role: 'author' })
    this.reader = { ...stylometryReader, population: () => population }
  }

  weights(): Weights {
    return effectiveWeights(this.state.posterior, this.grown, this.options.population)
  }

  persona(): Persona {
    return this.grown
  }

  choose({ pair, reading, winner }: ReadPair, weight: number): void {
    const sign = winner === 1 ? 1 : -1
    const [loser, preferred] = [pair.texts[winner === 1 ? 0 : 1], pair.texts[winner]]
    const moved = Object.entries(reading.change).filter(([, by]) => Math.abs(by) >= LEAST_CHANGE)
    const lexical = lexicalOfRewrite(loser, preferred, this.reader)
    const at = this.state.posterior.comparisons
    const comparison: Comparison = {
      id: `${pair.record}#${at}`,
      outcome: pair.record,
      kind: 'reworked',
      at,
      session: 'session' as SessionId,
      place: { mode: modeOf(pair.texts) },
      passage: pair.passage,
      spot: pair.record,
      weight,
      change: Object.fromEntries(moved.map(([measure, by]) => [measure, sign * by])),
      lexical,
    }
    this.state = { ...this.state, ...learnChoice(this.state, comparison, this.reader) }
    for (const measure of Object.keys(comparison.change)) this.moved.add(measure)
    for (const unit of [...Object.keys(lexical.moved), ...lexical.stood]) this.units.add(unit)
    if (this.state.posterior.comparisons % (this.options.every ?? 1) === 0) this.write(at)
  }

  private write(at: number): void {
    const { writer, population } = this.options
    const { posterior, choices, sightings } = this.state
    const now = { posterior, actor: writer as ActorId, at, counter: 0, reader: this.reader }
    this.grown = learnedPatches({ ...now, choices, persona: this.grown, moved: this.moved }).persona
    const units = [...this.units]
    this.grown = wordPatches({ ...now, choices, sightings, population, persona: this.grown, units }).persona
    this.moved = new Set()
    this.units = new Set()
  }
}

/** Log-odds of the second text: what items say, and for all else what the population does. */
export function itemMargin(
  weights: Weights,
  { pair, reading }: Pick<ReadPair, 'pair' | 'reading'>,
  population: Population,
): number {
  const change = { ...reading.change, ...reading.words }
  return scoreChange(weights, change, { mode: modeOf(pair.texts) }, population).score
}

/**
 * What ranking reads of a persona: visible items, and the population for all else. Where the population is another one
 * for each passage, the records before are learned anew from it.
 */
export function personaArm(
  pairs: readonly ReadPair[],
  slope: number,
  populationFor: PopulationFor,
): readonly Prediction[] {
  return recordsByWriter(pairs).flatMap(records => {
    let last: { readonly population: Population; readonly grown: GrowingPersona; seen: number } | null = null
    return records.flatMap((record, seen) => {
      const [first] = record
      if (first === undefined) return []
      const population = populationFor(first.pair)
      if (last?.population !== population)
        last = { population, grown: new GrowingPersona({ writer: first.pair.writer, population }), seen: 0 }
      for (const each of records.slice(last.seen, seen).flat()) last.grown.choose(each, slope)
      last.seen = seen
      const weights = last.grown.weights()
      return record.map(each => {
        const margin = slope * itemMargin(weights, each, population)
        return predicted(each.pair.writer, seen, logistic(margin), each.winner === 1)
      })
    })
  })
}

/** Of both texts alike, so that it tells nothing of which is which. */
function modeOf([first, second]: readonly [string, string]): Mode {
  const [one, other] = [first, second].sort()
  return guessMode(`${one}\n${other}`, 'unknown')
}
