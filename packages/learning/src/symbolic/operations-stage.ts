import type { JsonSchema } from '@understudy/contracts'
import type { Gradient } from './gradient.ts'
import { fenced } from './material.ts'
import { operationNames, type OperationNames } from './operation-names.ts'
import { groundText, shownGround } from './ground-text.ts'
import { PASS_IDS, TOOL_IDS, type Operation } from './operation.ts'
import type { LearningRate } from './learning-rate.ts'
import { REFUSAL_WORDS } from './refusal-words.ts'
import type { OptimizerGround, RefusedTry } from './stage.ts'
import {
  differenceText,
  exactly,
  listOf,
  MODE_OR_NONE,
  oneOf,
  SAID_CHARS,
  shape,
  someOf,
  stagePrompt,
  words,
} from './stage-prompt.ts'
import type { RecordedDifference } from './trajectory.ts'
import { isShort, type UnkeyedQuestion } from './within-context.ts'

export type OptimizerKind = 'prompt' | 'tool' | 'pipeline'

/** Asked for in one answer: what one update may do, and as much again, since some will not hold. */
const MOST_ASKED = 8
/** A statement is tested on what it does not name: a critic that names everything leaves nothing to test it on. */
const MOST_BECAUSE = 4
const OPERATION_TOKENS = 110
/** As a model is told; what is longer is for legality to refuse. */
const STATEMENT_CHARS = 200
const PARAGRAPH_CHARS = 1_000
/** What is wanted, as far as it is told; fewer in the short prompt of a small context. */
const MOST_WANTS = 16
const FEW_WANTS = 4

export interface OperationsAsked {
  readonly optimizer: OptimizerKind
  readonly gradients: readonly Gradient[]
  readonly ground: OptimizerGround
  readonly rate: LearningRate
  readonly refused: readonly RefusedTry[]
}

const TASKS: Readonly<Record<OptimizerKind, string>> = {
  prompt: `Propose changes to what is said of this writer, one thing at a time. A statement is one imperative sentence about how prose is written, such as could be checked against a passage; it holds for this writer beyond these exchanges.`,
  tool: `Propose changes to what a brief brings beside the preferences: whether each tool is on, and how many it brings at most.`,
  pipeline: `Propose changes to the list of passes that run over a draft before it is shown: put one in after drafting or after another pass, or take one out.`,
}

/** Which operations the differences and what is wanted call for. */
export function operationsQuestion(
  asked: OperationsAsked,
  differences: readonly RecordedDifference[],
  mostChars: number,
): UnkeyedQuestion {
  const { optimizer, ground, rate, refused } = asked
  const gradients = about(asked.gradients, differences)
  const shown = shownGround(ground, mostChars)
  const names = operationNames(differences, shown)
  // a small model does one thing at a time
  const most = isShort(mostChars) ? 1 : Math.min(MOST_ASKED, 2 * rate.operations)
  return {
    about: { stage: 'operations', optimizer, differences, gradients, ground, rate, refused },
    messages: stagePrompt(
      `You are given what a writer kept and passed over, and what is wanted. ${TASKS[optimizer]} At most ${most}, each with the two to four differences that show it best: it is tested on the others; an empty list is a good answer. Say nothing again that is said already.`,
      [
        groundText(optimizer, shown, names),
        wantedText(gradients.slice(0, isShort(mostChars) ? FEW_WANTS : MOST_WANTS), names),
        ...differences.map(difference => differenceText(difference, names.differences, mostChars)),
        refusedText(refused),
      ],
    ),
    schema: shape({ operations: listOf(operationSchema(optimizer, names), most) }),
    maxTokens: OPERATION_TOKENS * most,
  }
}

/** Those that rest on what is shown, what rests on most of it first. */
function about(gradients: readonly Gradient[], differences: readonly RecordedDifference[]): readonly Gradient[] {
  const shown = new Set(differences.map(({ outcome }) => outcome))
  const weightOf = ({ because }: Gradient) => because.filter(outcome => shown.has(outcome)).length
  return gradients.filter(gradient => weightOf(gradient) > 0).toSorted((one, other) => weightOf(other) - weightOf(one))
}

function operationSchema(optimizer: OptimizerKind, names: OperationNames): JsonSchema {
  const because = someOf(names.differences.all, MOST_BECAUSE)
  const statement = words(STATEMENT_CHARS)
  const one = (type: Operation['type'], rest: Readonly<Record<string, JsonSchema>>) =>
    shape({ type: exactly(type), ...rest, because })
  if (optimizer === 'tool') return one('tool', { tool: oneOf(TOOL_IDS), setting: TOOL_SETTING })
  if (optimizer === 'pipeline') return one('pipeline', { change: PIPELINE_CHANGE })
  const item = oneOf(names.items.all)
  return {
    anyOf: [
      one('add', { field: oneOf(['style', 'content', 'format']), statement, mode: MODE_OR_NONE }),
      ...(names.items.all.length === 0
        ? []
        : [one('revise', { item, statement }), one('retire', { item }), one('rescope', { item, mode: MODE_OR_NONE })]),
      ...(names.paragraphs.all.length === 0
        ? []
        : [one('template', { paragraph: oneOf(names.paragraphs.all), text: words(PARAGRAPH_CHARS) })]),
    ],
  }
}

const TOOL_SETTING = shape({
  on: { type: 'boolean' },
  most: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] },
})
const PIPELINE_CHANGE: JsonSchema = {
  anyOf: [
    shape({ type: exactly('add-pass'), pass: oneOf(PASS_IDS), after: oneOf(['drafting', ...PASS_IDS]) }),
    shape({ type: exactly('remove-pass'), pass: oneOf(PASS_IDS) }),
  ],
}

function wantedText(gradients: readonly Gradient[], names: OperationNames): string {
  if (gradients.length === 0) return ''
  const lines = gradients.map(({ node, wants, because }) => {
    const by = names.differences.namesOf(because).join(', ')
    return `Of the ${node} (${by}): ${fenced('note', wants, SAID_CHARS)}`
  })
  return ['What is wanted:', ...lines].join('\n')
}

/** What was refused of the answer before, by name alone: nothing that it said is said again. */
function refusedText(refused: readonly RefusedTry[]): string {
  if (refused.length === 0) return ''
  const lines = refused.map(({ operation, reason }) => `- ${operation?.type ?? 'one'}: ${REFUSAL_WORDS[reason]}`)
  return ['Of your answer before, these were refused. Propose others in their place, or none:', ...lines].join('\n')
}
