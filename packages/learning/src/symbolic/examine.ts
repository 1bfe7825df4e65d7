import type { ActorId } from '@understudy/contracts'
import type { Persona } from '@understudy/persona'
import type { LearnerState } from '../learner-state.ts'
import type { StyleReader } from '../style-reader.ts'
import type { Operation } from './operation.ts'
import type { RecordedDifference } from './trajectory.ts'
import type { Examined, Verdict } from './update.ts'
import { holdsUp } from './validation.ts'

/** An operation to be held against the record, and under which time and name its patches are written. */
export interface ExamineInput {
  /** Names the update: its patches carry it. */
  readonly update: string
  readonly operation: Operation
  /** What validation came to: on the statement that would be, or on the item as it stands where none is said. */
  readonly verdicts: readonly Verdict[]
  /** On the item as it stands, where a revision would say it otherwise. */
  readonly present?: readonly Verdict[]
  /** What verdicts and evidence name. */
  readonly differences: readonly RecordedDifference[]
  /** The author's, with the patches that this update has so far. */
  readonly persona: Persona
  readonly actor: ActorId
  readonly at: number
  /** Of the first patch; the others count on. */
  readonly counter: number
}

/** Holds an operation against recorded choices. Whatever does not hold comes back refused, with the reason. */
export function examine(
  input: ExamineInput,
  _state: Pick<LearnerState, 'posterior' | 'choices'>,
  _reader: StyleReader,
): Examined {
  const { verdicts, operation, differences } = input
  const stands = holdsUp(verdicts, operation.because, differences)
  return { became: 'refused', reason: stands === 'contradicted' ? 'contradicted' : 'unconfirmed' }
}
