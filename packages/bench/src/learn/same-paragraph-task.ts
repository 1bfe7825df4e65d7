import { editingHand, handLogOdds, handsOf, logistic, type Hands } from '@understudy/learning'
import { editShape } from '@understudy/stylometry'
import { seededRandom } from '../seeded-random.ts'
import { mean } from './figures.ts'
import { grouped } from './grouped.ts'
import { predicted, type Prediction } from './prediction.ts'
import type { PassageEdit } from './read-same-paragraph.ts'

const PERMUTATIONS = 500
const SEED = 4

/** An edit as the hand reads it. */
export interface ShapedEdit extends Placed {
  readonly shape: readonly number[]
}

/** Where a version stands. */
type Placed = Pick<PassageEdit, 'writer' | 'passage' | 'order'>

/** A writer's own version of a passage and those of others; the profile is of the writer's first edits. */
export interface Trial<Edit extends Placed> {
  readonly profile: readonly Edit[]
  readonly own: Edit
  readonly others: readonly Edit[]
}

export function shapedEdits(edits: readonly PassageEdit[]): readonly ShapedEdit[] {
  return edits.flatMap(({ writer, passage, order, before, after }) => {
    const shape = editShape(before, after)
    return shape === null ? [] : [{ writer, passage, order, shape }]
  })
}

/** Each passage of a writer after the first `k`. */
export function trialsOf<Edit extends Placed>(edits: readonly Edit[], k: number): readonly Trial<Edit>[] {
  return [...grouped(edits, ({ writer }) => writer).values()].flatMap(written => {
    const inOrder = [...written].sort((a, b) => a.order - b.order)
    const profile = inOrder.slice(0, k)
    return inOrder.slice(k).map(own => ({
      profile,
      own,
      others: edits.filter(other => other.passage === own.passage && other.writer !== own.writer),
    }))
  })
}

/** What may be known of other hands when a passage of this writer is in question; null where nothing is. */
export type HandsFor = (edits: readonly ShapedEdit[], own: ShapedEdit) => Hands | null

/** From the other writers' versions of other passages. */
export function otherHands(edits: readonly ShapedEdit[], own: ShapedEdit): Hands | null {
  const elsewhere = edits.filter(({ writer, passage }) => writer !== own.writer && passage !== own.passage)
  return handsOf(elsewhere.map(({ shape }) => shape))
}

/** Tells the versions apart by the writer's editing hand, read from the first `k` edits. */
export function handArm(edits: readonly ShapedEdit[], k: number, handsFor: HandsFor): readonly Prediction[] {
  const random = seededRandom(SEED)
  return trialsOf(edits, k).flatMap(({ profile, own, others }) => {
    const hands = handsFor(edits, own)
    const hand =
      hands === null
        ? null
        : editingHand(
            profile.map(({ shape }) => shape),
            hands,
          )
    const oddsOf = ({ shape }: ShapedEdit) => (hand === null ? 0 : handLogOdds(hand, shape))
    return others.map(other => {
      const odds = oddsOf(own) - oddsOf(other)
      // in random order, so that "the first" is no answer
      const ownIsFirst = random() < 0.5
      return predicted(own.writer, k, logistic(ownIsFirst ? odds : -odds), ownIsFirst)
    })
  })
}

/**
 * The chance that versions handed out at random among the writers of each passage are told apart as well: the whole
 * measurement over again for each of 500 deals (permutation test, +1 in both).
 */
export function permutationTest(edits: readonly ShapedEdit[], ks: readonly number[], handsFor: HandsFor): number {
  const random = seededRandom(SEED)
  const score = (of: readonly ShapedEdit[]) => mean(ks.flatMap(k => handArm(of, k, handsFor).map(({ right }) => right)))
  const observed = score(edits)
  let asGood = 0
  for (let deal = 0; deal < PERMUTATIONS; deal++) if (score(dealt(edits, random)) >= observed) asGood++
  return (1 + asGood) / (1 + PERMUTATIONS)
}

function dealt(edits: readonly ShapedEdit[], random: () => number): readonly ShapedEdit[] {
  return [...grouped(edits, ({ passage }) => passage).values()].flatMap(versions => {
    const shuffled = versions.map(({ shape }) => ({ shape, at: random() })).sort((a, b) => a.at - b.at)
    return versions.map((version, i) => ({ ...version, shape: shuffled[i]?.shape ?? version.shape }))
  })
}
