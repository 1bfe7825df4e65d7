import type { LegalityRecord } from './legality.ts'
import { knownWords } from './known-words.ts'
import { namesOfTexts } from './says-fact.ts'
import type { OptimizerGround } from './stage.ts'
import type { Trajectory } from './trajectory.ts'
import type { OptimizeInput } from './update.ts'

/** What the operations of one update are held against: made once, and in steps, since it reads every text there is. */
export function* legalityRecord({
  batch,
  recorded,
  ground,
  rate,
}: Pick<OptimizeInput, 'batch' | 'recorded' | 'ground' | 'rate'>): Generator<null, LegalityRecord> {
  const trajectories = [...recorded, ...batch]
  const texts = new Set([...trajectories.flatMap(textsOf), ...textsOfGround(ground)])
  const outcomes = new Set(trajectories.flatMap(({ differences }) => differences.map(({ outcome }) => outcome)))
  return { ground, rate, outcomes, names: yield* namesOfTexts(texts), known: yield* knownWords(texts) }
}

/** What a writer or a proposer wrote. Prompts bring the persona and what stands beside it too. */
function textsOf({ asked, candidates, differences }: Trajectory): readonly string[] {
  const { before, selected, after, instruction } = asked
  const said = [before, selected, after, instruction, ...candidates.map(({ text }) => text)]
  return [...said.flatMap(text => text ?? []), ...differences.flatMap(({ kept, passed }) => [kept, passed])]
}

/** Memory, and what others say of a persona: material, whatever it asks for. */
function textsOfGround({ items, notes = [] }: OptimizerGround): readonly string[] {
  const others = items.filter(({ item }) => item.source !== 'learned')
  return [...notes, ...others.flatMap(({ item }) => [item.statement, item.except ?? ''])]
}
