import type { OperationsAnswer } from '../answers.ts'
import type { Operation } from '../operation.ts'
import type { StageInput } from '../stage.ts'
import { namedEvidence } from './named-evidence.ts'
import { pipelineOperations } from './pipeline-operations.ts'
import { promptOperations } from './prompt-operations.ts'
import { toolOperations } from './tool-operations.ts'

type OperationsInput = Extract<StageInput, { readonly stage: 'operations' }>

/** For each that may land: some of what is proposed does not hold. */
const PROPOSED_FOR_ONE = 2

/** What differences and gradients ask of one optimizer, the surest first, without what was refused: not much more than may land. */
export function* ruleOperations(input: OperationsInput): Generator<null, OperationsAnswer> {
  const { rate, refused, differences } = input
  const tried = new Set(refused.flatMap(({ operation }) => (operation === null ? [] : [targetOf(operation)])))
  const found = yield* askedFor(input)
  const operations = found
    .filter(operation => !tried.has(targetOf(operation)))
    .slice(0, PROPOSED_FOR_ONE * rate.operations)
    .map(operation => ({ ...operation, because: namedEvidence(operation.because, differences) }))
  return { operations }
}

function* askedFor({
  optimizer,
  differences,
  gradients,
  ground,
}: OperationsInput): Generator<null, readonly Operation[]> {
  switch (optimizer) {
    case 'prompt':
      return yield* promptOperations(differences, ground)
    case 'tool':
      return toolOperations(gradients, ground)
    case 'pipeline':
      return yield* pipelineOperations(differences, ground)
  }
}

/** An operation without its evidence: more of that does not make another one of it. */
function targetOf({ because: _, ...operation }: Operation): string {
  return JSON.stringify(Object.entries(operation).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
