import type { JsonSchema } from '@understudy/contracts'
import type { Gradient } from './gradient.ts'
import { fenced } from './material.ts'
import { operationNames, type OperationNames } from './operation-names.ts'
import { PASS_IDS, TOOL_IDS, TOOL_MOST, type Operation } from './operation.ts'
import type { LearningRate } from './learning-rate.ts'
import { REFUSAL_WORDS } from './refusal-words.ts'
import type { OptimizerGround, RefusedTry } from './stage.ts'
import { differenceText, listOf, MODE_OR_NONE, oneOf, SAID_CHARS, shape, stagePrompt, words } from './stage-prompt.ts'
import type { RecordedDifference } from './trajectory.ts'
import type { UnkeyedQuestion } from './within-context.ts'

export type OptimizerKind = 'prompt' | 'tool' | 'pipeline'

/** Asked for in one answer: what one update may do, and as much again, since some will not hold. */
const MOST_ASKED = 8
const MOST_BECAUSE = 12
const OPERATION_TOKENS = 110
/** As a model is told; what is longer is for legality to refuse. */
const STATEMENT_CHARS = 200
const PARAGRAPH_CHARS = 1_000
/** Items of the persona that are shown; the short prompt of a small context shows fewer. */
const MOST_ITEMS = 80
const FEW_ITEMS = 16
const SHORT_TEXTS = 400

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
  const shown = { ...asked, gradients: about(asked.gradients, differences) }
  const names = operationNames(differences, ground)
  const most = Math.min(MOST_ASKED, 2 * rate.operations)
  return {
    about: { stage: 'operations', optimizer, differences, gradients: shown.gradients, ground, rate, refused },
    messages: stagePrompt(
      `You are given what a writer kept and passed over, and what is wanted. ${TASKS[optimizer]} At most ${most} changes, each with the differences that show it; an empty list is a good answer. Say nothing again that is said already.`,
      [
        ...groundText(shown, names, mostChars),
        wantedText(shown.gradients, names),
        ...differences.map(difference => differenceText(difference, names.differences, mostChars)),
        refusedText(refused),
      ],
    ),
    schema: shape({ operations: listOf(operationSchema(optimizer, names), most) }),
    maxTokens: OPERATION_TOKENS * most,
  }
}

/** Those that rest on what is shown. */
function about(gradients: readonly Gradient[], differences: readonly RecordedDifference[]): readonly Gradient[] {
  const shown = new Set(differences.map(({ outcome }) => outcome))
  return gradients.filter(({ because }) => because.some(outcome => shown.has(outcome)))
}

function operationSchema(optimizer: OptimizerKind, names: OperationNames): JsonSchema {
  const because = listOf(oneOf(names.differences.all), MOST_BECAUSE)
  const statement = words(STATEMENT_CHARS)
  const one = (type: Operation['type'], rest: Readonly<Record<string, JsonSchema>>) =>
    shape({ type: { const: type }, ...rest, because })
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
    shape({ type: { const: 'add-pass' }, pass: oneOf(PASS_IDS), after: oneOf(['drafting', ...PASS_IDS]) }),
    shape({ type: { const: 'remove-pass' }, pass: oneOf(PASS_IDS) }),
  ],
}

function groundText(
  { optimizer, ground }: OperationsAsked,
  names: OperationNames,
  mostChars: number,
): readonly string[] {
  switch (optimizer) {
    case 'tool':
      return [`The tools as they are set:\n${TOOL_IDS.map(tool => toolText(tool, ground)).join('\n')}`]
    case 'pipeline':
      return [`Passes after drafting, in order: ${ground.passes.join(', ') || 'none'}.`]
    case 'prompt':
      return [itemsText(ground, names, mostChars), mostChars < SHORT_TEXTS ? '' : paragraphsText(ground, names)]
  }
}

function toolText(tool: (typeof TOOL_IDS)[number], { tools }: OptimizerGround): string {
  const { on, most } = tools[tool]
  const counted = TOOL_MOST[tool] === null ? '' : `, at most ${most ?? TOOL_MOST[tool]} of ${TOOL_MOST[tool]}`
  return `${tool}: ${on ? 'on' : 'off'}${counted}`
}

function itemsText({ items }: OptimizerGround, { items: names }: OperationNames, mostChars: number): string {
  const shown = items.slice(0, mostChars < SHORT_TEXTS ? FEW_ITEMS : MOST_ITEMS)
  if (shown.length === 0) return 'Nothing is said of the writer yet.'
  const lines = shown.map(({ id, item }) => {
    const name = names.nameOf(id)
    const standing = name === id ? 'Not to be changed' : `Item ${name}`
    return `${standing} (${item.scope.mode ?? 'everywhere'}): ${fenced('statement', item.statement, SAID_CHARS)}`
  })
  return ['What is said of the writer:', ...lines].join('\n')
}

function paragraphsText({ templates }: OptimizerGround, { paragraphs }: OperationNames): string {
  const lines = templates.flatMap(({ kind, paragraphs: all }) =>
    all.flatMap(({ id, text }) => {
      const name = paragraphs.nameOf(`${kind}/${id}`)
      return name === `${kind}/${id}`
        ? []
        : [`Paragraph ${name}, of ${kind}: ${fenced('paragraph', text, SAID_CHARS * 2)}`]
    }),
  )
  if (lines.length === 0) return ''
  return ['The prompt by which drafts are asked for; words in braces are slots and stay:', ...lines].join('\n')
}

function wantedText(gradients: readonly Gradient[], names: OperationNames): string {
  if (gradients.length === 0) return ''
  const lines = gradients.map(({ node, wants, because }) => {
    const by = because.map(outcome => names.differences.nameOf(outcome)).join(', ')
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
