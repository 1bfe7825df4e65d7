import type { Json } from '@understudy/contracts'
import type { Asking, OptimizerSteps } from './asking.ts'
import { whyIllegal, type LegalityRecord } from './legality.ts'
import { operationNames } from './operation-names.ts'
import type { Operation, OperationRefusal } from './operation.ts'
import { operationsQuestion, type OperationsAsked } from './operations-stage.ts'
import { readOperations } from './read-operations.ts'
import type { RefusedTry } from './stage.ts'
import type { RecordedDifference } from './trajectory.ts'
import type { TriedOperation } from './update.ts'
import { questionsWithin } from './within-context.ts'

const MOST_TRIES = 3
/** For each that may land, as many legal ones are enough: a small model is asked once more for every part of a batch. */
const ENOUGH_FOR_ONE = 4

export interface Proposing {
  readonly asked: Omit<OperationsAsked, 'refused'>
  readonly differences: readonly RecordedDifference[]
  readonly record: LegalityRecord
  readonly contextTokens: number | null
  readonly asking: Asking
}

export interface Proposed {
  readonly operation: Operation
  /** Which try it came with, from 1. */
  readonly tries: number
}

/** What one optimizer proposes. */
export interface Proposals {
  readonly legal: readonly Proposed[]
  readonly discarded: readonly TriedOperation[]
}

/**
 * Asks one optimizer what it would change. Of what it says only what is legal comes through; where something is not, it
 * is told why and asked again, three times in all, and what is still not legal then is discarded with its reason.
 */
export function* proposeOperations(proposing: Proposing): OptimizerSteps<Proposals> {
  const { asked, differences, contextTokens } = proposing
  const made: Proposals[] = []
  const first = yield* questionsWithin(differences, questionMaker(asked, []), contextTokens)
  for (const { things } of first) {
    made.push(yield* threeTries(proposing, things))
    if (made.flatMap(({ legal }) => legal).length >= ENOUGH_FOR_ONE * asked.rate.operations) break
  }
  return {
    legal: firstOfEach(made.flatMap(({ legal }) => legal)),
    discarded: made.flatMap(({ discarded }) => discarded),
  }
}

function* threeTries(proposing: Proposing, shown: readonly RecordedDifference[]): OptimizerSteps<Proposals> {
  const { asked, record, contextTokens, asking } = proposing
  const legal: Proposed[] = []
  const discarded = new Map<string, TriedOperation>()
  let refused: readonly RefusedTry[] = []
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const [part] = yield* questionsWithin(shown, questionMaker(asked, refused), contextTokens)
    if (part === undefined) break
    const answer = yield* asking.ask(part.question)
    if (asking.stopped !== null) break
    const { passed, failed } = sifted(answer, proposing, part.things, record)
    legal.push(...passed.map(operation => ({ operation, tries })))
    for (const one of failed)
      discarded.set(keyOf(one.operation, one.reason), {
        operation: one.operation,
        tries,
        became: { refused: one.reason },
      })
    // one that says the same again has nothing else to say, and one that gave no answer was asked again already
    const isSame = failed.every(one => refused.some(before => isAgain(one, before)))
    if (failed.length === 0 || isSame || answer === 'unanswered') break
    refused = failed
  }
  return { legal, discarded: [...discarded.values()] }
}

interface Sifted {
  readonly passed: readonly Operation[]
  readonly failed: readonly RefusedTry[]
}

function sifted(
  answer: Json | 'unanswered',
  { asked }: Proposing,
  shown: readonly RecordedDifference[],
  record: LegalityRecord,
): Sifted {
  const names = operationNames(shown, asked.ground)
  const { operations, refused } = readOperations(answer, asked.optimizer, names)
  const judged = operations.map(operation => ({ operation, reason: whyIllegal(operation, record) }))
  return {
    passed: judged.flatMap(({ operation, reason }) => (reason === null ? [operation] : [])),
    failed: [
      ...judged.flatMap(({ operation, reason }) => (reason === null ? [] : [{ operation, reason }])),
      ...refused.map(reason => ({ operation: null, reason })),
    ],
  }
}

function questionMaker(asked: Proposing['asked'], refused: readonly RefusedTry[]) {
  return (differences: readonly RecordedDifference[], mostChars: number) =>
    operationsQuestion({ ...asked, refused }, differences, mostChars)
}

function isAgain(one: RefusedTry, before: RefusedTry): boolean {
  return keyOf(one.operation, one.reason) === keyOf(before.operation, before.reason)
}

function keyOf(operation: Operation | null, reason: OperationRefusal): string {
  return operation === null ? reason : JSON.stringify(operation)
}

function firstOfEach(proposed: readonly Proposed[]): readonly Proposed[] {
  const seen = new Set<string>()
  return proposed.filter(({ operation }) => {
    const key = JSON.stringify({ ...operation, because: [] })
    return !seen.has(key) && seen.add(key)
  })
}
