import type { ActorId, ItemId } from '@understudy/contracts'
import type { Persona } from '@understudy/persona'
import type { LearnerState } from '../learner-state.ts'
import type { StyleReader } from '../style-reader.ts'
import { examineAddition } from './examine-addition.ts'
import { examineChange } from './examine-change.ts'
import { examineWaiting } from './examine-waiting.ts'
import { modulePatches } from './module-patches.ts'
import type { Operation } from './operation.ts'
import type { RecordedDifference } from './trajectory.ts'
import type { Examined, RerunCost, Verdict } from './update.ts'

/** An operation to be held against the record, and under which time and name its patches are written. */
export interface ExamineInput {
  /** Names the update: its patches carry it. */
  readonly update: string
  readonly operation: Operation
  /** What validation came to: on the statement that would be, or on the item as it stands where none is said. */
  readonly verdicts: readonly Verdict[]
  /** On the item as it stands, where a revision would say it otherwise. */
  readonly present?: readonly Verdict[]
  /** Of what was done again, where that is how the operation was tried. */
  readonly cost?: RerunCost
  /** Of an operation on a paragraph, what its host wrote there. */
  readonly base?: string
  /** The item that says the statement already and waits to act, where what is asked is whether it may. */
  readonly waiting?: ItemId
  /** What verdicts and evidence name. */
  readonly differences: readonly RecordedDifference[]
  /** The author's, with the patches that this update has so far. */
  readonly persona: Persona
  readonly actor: ActorId
  readonly at: number
  /** Of the first patch; the others count on. */
  readonly counter: number
}

/** What is learned by now, as far as operations are held against it. */
export type ExamineState = Pick<LearnerState, 'posterior' | 'choices'>

/**
 * Holds an operation against recorded choices: thresholds, duplicates by effect, scope and held-out check as for
 * everything learned. Whatever does not hold comes back refused, with the reason; nothing is applied.
 * It yields where a page may breathe.
 */
export function* examine(input: ExamineInput, state: ExamineState, reader: StyleReader): Generator<null, Examined> {
  const { operation, waiting } = input
  if (waiting !== undefined) return examineWaiting(waiting, input, state, reader)
  switch (operation.type) {
    case 'add':
      return yield* examineAddition(operation, input, state, reader)
    case 'revise':
    case 'retire':
    case 'rescope':
      return yield* examineChange(operation, input, state, reader)
    case 'template':
    case 'tool':
    case 'pipeline':
      return modulePatches(operation, input)
  }
}
