import type { ActorId, Mode, SessionId } from '@understudy/contracts'
import {
  effectiveWeights,
  emptyPosterior,
  learn,
  learnedPatches,
  logistic,
  remember,
  scoreChange,
  stylometryReader,
  type Choice,
  type Comparison,
  type Posterior,
  type Weights,
} from '@understudy/learning'
import { emptyPersona, type Persona } from '@understudy/persona'
import { guessMode } from '@understudy/stylometry'
import { recordsByWriter, type ReadPair } from './pair-arms.ts'
import { predicted, type Prediction } from './prediction.ts'

/** As `comparisonsOf` leaves it out: how a passage grew or shrank around what changed. */
const LEAST_CHANGE = 0.05

/** A persona as it grows from choices: what items it has and what they weigh, by the product's own thresholds. */
export class GrowingPersona {
  private posterior: Posterior = emptyPosterior
  private choices: readonly Choice[] = []
  private persona: Persona
  private moved = new Set<string>()

  /** Items are looked at after every so many choices: the product does so after each, which takes longer. */
  constructor(
    private readonly writer: string,
    private readonly every: number = 1,
  ) {
    this.persona = emptyPersona({ id: writer, name: writer, role: 'author' })
  }

  weights(): Weights {
    return effectiveWeights(this.posterior, this.persona)
  }

  choose({ pair, reading, winner }: ReadPair, weight: number): void {
    const sign = winner === 1 ? 1 : -1
    const moved = Object.entries(reading.change).filter(([, by]) => Math.abs(by) >= LEAST_CHANGE)
    if (moved.length === 0) return
    const at = this.posterior.comparisons
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
    }
    this.posterior = learn(this.posterior, comparison)
    this.choices = remember(this.choices, comparison, this.posterior.comparisons)
    for (const measure of Object.keys(comparison.change)) this.moved.add(measure)
    if (this.posterior.comparisons % this.every === 0) this.write(at)
  }

  private write(at: number): void {
    this.persona = learnedPatches({
      posterior: this.posterior,
      choices: this.choices,
      persona: this.persona,
      actor: this.writer as ActorId,
      at,
      counter: 0,
      moved: this.moved,
      reader: stylometryReader,
    }).persona
    this.moved = new Set()
  }
}

/** Log-odds of the second text, as items alone have it. */
export function itemMargin(weights: Weights, { pair, reading }: Pick<ReadPair, 'pair' | 'reading'>): number {
  return scoreChange(weights, reading.change, { mode: modeOf(pair.texts) }).score
}

/** What visible items would rank, and nothing else: where none speaks, nothing is said. */
export function personaArm(pairs: readonly ReadPair[], weight: number): readonly Prediction[] {
  return recordsByWriter(pairs).flatMap(records => {
    const grown = new GrowingPersona(records[0]?.[0]?.pair.writer ?? '')
    return records.flatMap((record, seen) => {
      const weights = grown.weights()
      const predictions = record.map(each =>
        predicted(each.pair.writer, seen, logistic(itemMargin(weights, each)), each.winner === 1),
      )
      for (const each of record) grown.choose(each, weight)
      return predictions
    })
  })
}

/** Of both texts alike, so that it tells nothing of which is which. */
function modeOf([first, second]: readonly [string, string]): Mode {
  const [one, other] = [first, second].sort()
  return guessMode(`${one}\n${other}`, 'unknown')
}
