import { createLearner, finish, stylometryReader } from '@understudy/learning'
import {
  LEARNING_RATES,
  rulesCritic,
  trajectoriesOf,
  type OptimizeInput,
  type TriedOperation,
} from '@understudy/learning/symbolic'
import type { Persona } from '@understudy/persona'
import type { AnsweredPair } from '../learn/text-pair.ts'
import { drive, withPatches } from '../optimizer/drive.ts'
import { groundOver, personaWith } from '../optimizer/planted-persona.ts'
import { outcomeOfEdit } from './edit-outcome.ts'

const SLICES = { now: () => 0, pause: () => Promise.resolve() }

/** What came of the optimizer in words over a writer's edits, with the rules as its critic. */
export interface WordsLife {
  readonly tried: readonly TriedOperation[]
  /** Statements that landed, each once. */
  readonly added: readonly string[]
}

/** An update after every so many edits, each over all edits until then, with the counters learning beside. */
export async function wordsLife(edits: readonly AnsweredPair[], every: number): Promise<WordsLife> {
  const learner = createLearner({ slicing: SLICES })
  const critic = rulesCritic(SLICES)
  const outcomes = edits.map(outcomeOfEdit)
  const all = finish(trajectoriesOf({ events: [], outcomes, reader: stylometryReader }))
  const tried: TriedOperation[] = []
  let persona: Persona = personaWith([])
  for (let from = 0; from < outcomes.length; from += every) {
    const part = outcomes.slice(from, from + every)
    persona = withPatches(persona, (await learner.learn({ outcomes: part, persona, closing: true })).patches)
    const at = part.at(-1)?.at ?? 0
    const covered = new Set(part.map(({ exchange }) => exchange))
    const input: OptimizeInput = {
      update: `update-${from}`,
      batch: all.filter(({ exchange }) => covered.has(exchange)),
      recorded: all.filter(trajectory => trajectory.at <= at),
      ground: groundOver(persona),
      rate: LEARNING_RATES.usual,
      critic,
    }
    const { update } = await drive({ input, critic, learner, persona, at, rerun: () => null })
    persona = withPatches(persona, update.patches)
    tried.push(...update.tried)
  }
  return { tried, added: [...new Set(tried.flatMap(statementOf))] }
}

function statementOf({ operation, became }: TriedOperation): readonly string[] {
  return operation?.type === 'add' && typeof became === 'string' ? [operation.statement] : []
}
