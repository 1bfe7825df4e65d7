import { MODES, REWRITE_KINDS, type ItemId, type Json } from '@understudy/contracts'
import type { OperationNames } from './operation-names.ts'
import {
  PASS_IDS,
  TOOL_IDS,
  type Operation,
  type OperationRefusal,
  type PipelineChange,
  type TemplateKind,
  type ToolSetting,
} from './operation.ts'
import type { OptimizerKind } from './operations-stage.ts'
import { isList, readList, readShape } from './read-answer.ts'

/** More than these of one answer are not looked at, whatever they are. */
const MOST_READ = 24
const MOST_BECAUSE = 40
/** Longer words are refused before they are looked at; how long each kind may be is for legality to say. */
const MOST_CHARS = 4_000

export interface ReadOperations {
  readonly operations: readonly Operation[]
  /** Why others were not read as one. */
  readonly refused: readonly OperationRefusal[]
}

type Read = Operation | { readonly refused: OperationRefusal }
type Fields = Readonly<Record<string, Json>>

/** The operations in an answer, of the one optimizer that was asked. Every other thing is refused by name. */
export function readOperations(answer: Json, optimizer: OptimizerKind, names: OperationNames): ReadOperations {
  const list = readList(answer, 'operations')
  if (list === null) return { operations: [], refused: ['malformed'] }
  const read = list.slice(0, MOST_READ).map(one => readOperation(one, optimizer, names))
  return {
    operations: read.flatMap(one => ('refused' in one ? [] : [one])),
    refused: [
      ...read.flatMap(one => ('refused' in one ? [one.refused] : [])),
      ...(list.length > MOST_READ ? (['beyond-rate'] as const) : []),
    ],
  }
}

const MALFORMED = { refused: 'malformed' } as const

function readOperation(value: Json, optimizer: OptimizerKind, names: OperationNames): Read {
  if (isTooLong(value)) return { refused: 'too-long' }
  const type = typeOf(value)
  if (optimizer === 'tool') return type === 'tool' ? readTool(value, names) : MALFORMED
  if (optimizer === 'pipeline') return type === 'pipeline' ? readPipeline(value, names) : MALFORMED
  switch (type) {
    case 'add':
      return readAdd(value, names)
    case 'revise':
    case 'retire':
    case 'rescope':
      return readChange(value, type, names)
    case 'template':
      return readTemplate(value, names)
    default:
      return MALFORMED
  }
}

function readAdd(value: Json, names: OperationNames): Read {
  const read = readShape(value, ['type', 'field', 'statement', 'mode', 'because'])
  const field = (['style', 'content', 'format'] as const).find(known => known === read?.['field'])
  const mode = modeIn(read)
  const statement = wordsIn(read, 'statement')
  if (read === null || field === undefined || mode === undefined || statement === null) return MALFORMED
  return withEvidence(read, names, because => ({ type: 'add', field, statement, mode, because }))
}

function readChange(value: Json, type: 'revise' | 'retire' | 'rescope', names: OperationNames): Read {
  const own = { revise: ['statement'], retire: [], rescope: ['mode'] }[type]
  const read = readShape(value, ['type', 'item', ...own, 'because'])
  const named = wordsIn(read, 'item')
  if (read === null || named === null) return MALFORMED
  const item = names.items.idOf(named) ?? (named as ItemId)
  if (type === 'retire') return withEvidence(read, names, because => ({ type, item, because }))
  if (type === 'revise') {
    const statement = wordsIn(read, 'statement')
    return statement === null ? MALFORMED : withEvidence(read, names, because => ({ type, item, statement, because }))
  }
  const mode = modeIn(read)
  return mode === undefined ? MALFORMED : withEvidence(read, names, because => ({ type, item, mode, because }))
}

/** A short name says which template a paragraph is of; an id needs the kind beside it. */
function readTemplate(value: Json, names: OperationNames): Read {
  const read = readShape(value, ['type', 'paragraph', 'text', 'because'], ['kind'])
  const named = wordsIn(read, 'paragraph')
  const text = read?.['text']
  if (read === null || named === null || typeof text !== 'string') return MALFORMED
  const said = read['kind']
  const whole = names.paragraphs.idOf(typeof said === 'string' ? `${said}/${named}` : named)
  const kind = TEMPLATE_KINDS.find(known => known === (whole?.split('/')[0] ?? said))
  if (kind === undefined) return said === undefined ? { refused: 'unknown-target' } : MALFORMED
  const paragraph = whole?.slice(kind.length + 1) ?? named
  return withEvidence(read, names, because => ({ type: 'template', kind, paragraph, text, because }))
}

const TEMPLATE_KINDS: readonly TemplateKind[] = ['continuation', ...REWRITE_KINDS]

function readTool(value: Json, names: OperationNames): Read {
  const read = readShape(value, ['type', 'tool', 'setting', 'because'])
  const tool = TOOL_IDS.find(known => known === read?.['tool'])
  const setting = readSetting(read?.['setting'])
  if (read === null || tool === undefined || setting === null) return MALFORMED
  return withEvidence(read, names, because => ({ type: 'tool', tool, setting, because }))
}

function readSetting(value: Json | undefined): ToolSetting | null {
  const read = readShape(value, ['on', 'most'])
  const on = read?.['on']
  const most = read?.['most']
  if (typeof on !== 'boolean' || (most !== null && typeof most !== 'number')) return null
  return { on, most }
}

function readPipeline(value: Json, names: OperationNames): Read {
  const read = readShape(value, ['type', 'change', 'because'])
  const change = readPassChange(read?.['change'])
  return read === null || change === null
    ? MALFORMED
    : withEvidence(read, names, because => ({ type: 'pipeline', change, because }))
}

function readPassChange(value: Json | undefined): PipelineChange | null {
  const taken = readShape(value, ['type', 'pass'])
  const put = readShape(value, ['type', 'pass', 'after'])
  const pass = PASS_IDS.find(known => known === (taken ?? put)?.['pass'])
  if (pass === undefined) return null
  if (taken?.['type'] === 'remove-pass') return { type: 'remove-pass', pass }
  const after = (['drafting', ...PASS_IDS] as const).find(known => known === put?.['after'])
  return put?.['type'] === 'add-pass' && after !== undefined ? { type: 'add-pass', pass, after } : null
}

/** What an operation rests on has to resolve, all of it. */
function withEvidence(read: Fields, names: OperationNames, make: (because: readonly string[]) => Operation): Read {
  const because = read['because']
  if (!isList(because)) return MALFORMED
  const ids = because
    .slice(0, MOST_BECAUSE)
    .map(name => (typeof name === 'string' ? names.differences.idOf(name) : null))
  const known = ids.filter(id => id !== null)
  if (known.length < ids.length || ids.length === 0) return { refused: 'no-evidence' }
  return make([...new Set(known)])
}

function modeIn(read: Fields | null): (typeof MODES)[number] | null | undefined {
  const mode = read?.['mode']
  return mode === null ? null : MODES.find(known => known === mode)
}

function wordsIn(read: Fields | null, key: string): string | null {
  const value = read?.[key]
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : null
}

function typeOf(value: Json): Json | undefined {
  return typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
}

function isTooLong(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(part => typeof part === 'string' && part.length > MOST_CHARS)
}
