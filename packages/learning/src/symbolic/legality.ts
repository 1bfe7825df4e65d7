import type { ItemId } from '@understudy/contracts'
import { isPutAway, MAX_STATEMENT_CHARS } from '@understudy/persona'
import type { LearningRate } from './learning-rate.ts'
import { PASS_IDS, TOOL_IDS, TOOL_MOST, type Operation, type OperationRefusal } from './operation.ts'
import { saidAgain, whyNoStatement, type Screen } from './screen-statement.ts'
import type { GroundItem, OptimizerGround } from './stage.ts'
import { whyNoParagraph } from './screen-paragraph.ts'
import { whyLeftAlone } from './why-left-alone.ts'
import { isSameTest, readingOf, testOf } from './statement-test.ts'
import { wordDistance } from './word-distance.ts'

/** What an operation is held against before anything is asked about it. */
export interface LegalityRecord extends Screen {
  readonly ground: OptimizerGround
  readonly rate: LearningRate
  /** `Outcome.id` of every recorded difference: what evidence may name. */
  readonly outcomes: ReadonlySet<string>
}

type OperationOf<T extends Operation['type']> = Extract<Operation, { readonly type: T }>

/** Why an operation may not be tried; null where it may. Whether it holds is for validation and the held-out check to say. */
export function whyIllegal(operation: Operation, record: LegalityRecord): OperationRefusal | null {
  if (record.rate.operations < 1) return 'beyond-rate'
  const { because } = operation
  if (because.length === 0 || because.some(outcome => !record.outcomes.has(outcome))) return 'no-evidence'
  switch (operation.type) {
    case 'add':
      return whyNotAdd(operation, record)
    case 'revise':
      return whyNotRevise(operation, record)
    case 'retire':
      return whyNotChange(operation.item, record)
    case 'rescope':
      return whyNotChange(operation.item, record) ?? whyNotRescope(operation, record)
    case 'template':
      return whyNotTemplate(operation, record)
    case 'tool':
      return whyNotTool(operation, record)
    case 'pipeline':
      return whyNotPipeline(operation, record)
  }
}

function whyNotAdd({ statement }: OperationOf<'add'>, record: LegalityRecord): OperationRefusal | null {
  return whySaidAlready(statement, record) ?? whyNoStatement(statement, record) ?? whyCounted(statement, record)
}

function whyNotRevise(operation: OperationOf<'revise'>, record: LegalityRecord): OperationRefusal | null {
  const { item, statement } = operation
  const present = itemOf(item, record)?.item.statement ?? ''
  const refused = whyNotChange(item, record) ?? whyNoStatement(statement, record, present)
  if (refused !== null) return refused
  if (saidAgain(present, statement)) return 'nothing-new'
  if (wordDistance(present, statement) > record.rate.distance) return 'beyond-rate'
  return whySaidAlready(statement, record) ?? whyCounted(statement, record)
}

function whyNotChange(id: ItemId, record: LegalityRecord): OperationRefusal | null {
  const found = itemOf(id, record)
  if (found === undefined) return 'missing-item'
  return found.ours === false && !found.item.locked ? 'persons' : whyLeftAlone(found.item, found.held ?? false)
}

function whyNotRescope({ item, mode }: OperationOf<'rescope'>, record: LegalityRecord): OperationRefusal | null {
  return (itemOf(item, record)?.item.scope.mode ?? null) === mode ? 'nothing-new' : null
}

/** The same words or the same test again, of what stands or of what a person put away. */
function whySaidAlready(statement: string, { ground }: LegalityRecord): OperationRefusal | null {
  const read = readingOf(statement)
  const same = ground.items.filter(({ item }) => saidAgain(item.statement, statement) || isSameTest(item, read))
  if (same.some(({ item, held = false }) => held || isPutAway(item))) return 'taken-back'
  return same.some(({ item }) => item.status !== 'superseded') ? 'duplicate' : null
}

function whyCounted(statement: string, { names }: LegalityRecord): OperationRefusal | null {
  return testOf(statement, [...names]).is === 'counted' ? 'counted' : null
}

function whyNotTemplate(operation: OperationOf<'template'>, record: LegalityRecord): OperationRefusal | null {
  const template = record.ground.templates.find(({ kind }) => kind === operation.kind)
  const paragraph = template?.paragraphs.find(({ id }) => id === operation.paragraph)
  if (paragraph === undefined) return 'unknown-target'
  if (operation.text.length > MAX_STATEMENT_CHARS * 4) return 'too-long'
  const slots = (text: string): string => (text.match(/\{[^{}]*\}/gu) ?? []).toSorted().join(' ')
  if (slots(paragraph.text) !== slots(operation.text) || hasStrayBrace(operation.text)) return 'variables'
  if (saidAgain(paragraph.text, operation.text)) return 'nothing-new'
  if (wordDistance(paragraph.text, operation.text) > record.rate.distance) return 'beyond-rate'
  return whyNoParagraph(paragraph.text, operation.text, record)
}

function hasStrayBrace(text: string): boolean {
  return /[{}]/u.test(text.replaceAll(/\{[^{}]*\}/gu, ''))
}

function whyNotTool({ tool, setting }: OperationOf<'tool'>, { ground }: LegalityRecord): OperationRefusal | null {
  if (!TOOL_IDS.includes(tool)) return 'unknown-target'
  const most = TOOL_MOST[tool]
  const isCount = (count: number | null): boolean =>
    most === null ? count === null : Number.isInteger(count) && Number(count) >= 1 && Number(count) <= most
  if (!isCount(setting.most)) return 'out-of-range'
  const present = ground.tools[tool]
  const isSame = present.on === setting.on && (!setting.on || present.most === setting.most)
  return isSame ? 'nothing-new' : null
}

function whyNotPipeline({ change }: OperationOf<'pipeline'>, { ground }: LegalityRecord): OperationRefusal | null {
  const { passes } = ground
  if (!PASS_IDS.includes(change.pass)) return 'unknown-target'
  if (change.type === 'remove-pass') return passes.includes(change.pass) ? null : 'nothing-new'
  if (change.after === change.pass) return 'cycle'
  if (change.after !== 'drafting' && !passes.includes(change.after)) return 'unknown-target'
  return passes.includes(change.pass) ? 'cycle' : null
}

function itemOf(id: ItemId, { ground }: LegalityRecord): GroundItem | undefined {
  return ground.items.find(each => each.id === id)
}
