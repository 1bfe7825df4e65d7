import type { AnsweredPair } from '../learn/text-pair.ts'
import { seededRandom } from '../seeded-random.ts'
import { heldWords, type HeldWords } from './words-held.ts'
import { wordsLife } from './words-life.ts'

/** What was learned in words of one writer's first edits, and what the later ones say of it. */
export interface WordsFigures {
  readonly writer: string
  readonly edits: number
  readonly tried: number
  readonly held: readonly HeldWords[]
}

/** A statement holds with this share of the later edits that say anything, and with one at the least. */
const HOLDS_SHARE = 2 / 3
/** Of the coin that turns edits round. */
const SEED = 5

/** Learned from the first half of a writer's edits, held against the second. */
export async function wordsFigures(
  writer: string,
  edits: readonly AnsweredPair[],
  every: number,
): Promise<WordsFigures> {
  const half = Math.ceil(edits.length / 2)
  const { tried, added } = await wordsLife(edits.slice(0, half), every)
  const held: HeldWords[] = []
  for (const statement of added) held.push(await heldWords(statement, edits.slice(half)))
  return { writer, edits: edits.length, tried: tried.length, held }
}

export function holds({ for: agree, against }: HeldWords): boolean {
  return agree > 0 && agree >= HOLDS_SHARE * (agree + against)
}

/** The same edits, for each of which a coin said which text was preferred: nothing is to be learned of them. */
export function byCoin(edits: readonly AnsweredPair[]): readonly AnsweredPair[] {
  const random = seededRandom(SEED)
  return edits.map(edit => ({ ...edit, winner: random() < 0.5 ? 0 : 1 }))
}
