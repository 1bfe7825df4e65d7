import { failure, ok, type Json, type Result } from '@understudy/contracts'
import { ITEM_FIELDS } from './item.ts'
import type { PersonaPatch } from './patch.ts'
import {
  ITEM_SOURCES,
  ITEM_STATUSES,
  isItemWord,
  isMeaning,
  isOneOf,
  isPatternOrNone,
  isRecord,
  isWordList,
} from './value-guards.ts'

const FORMAT = 1

/**
 * A patch as it came out of a store. What is no patch is refused, so that one damaged record is set aside by name and
 * the rest of the ledger folds; whether it applies is for the fold to say.
 */
export function readPatch(value: Json): Result<PersonaPatch, 'newer-format' | 'not-a-patch'> {
  if (!isRecord(value)) return failure('not-a-patch', 'no object')
  if (typeof value.format === 'number' && value.format > FORMAT) {
    return failure('newer-format', `format ${value.format}, this reads ${FORMAT}`)
  }
  const wrong = Object.entries(PATCH).find(([key, fits]) => !fits(value[key]))
  if (wrong !== undefined) return failure('not-a-patch', wrong[0])
  return isPatch(value) ? ok(value) : failure('not-a-patch', 'ops')
}

type Fits = (value: unknown) => boolean
type Shape = Readonly<Record<string, Fits>>

const isString: Fits = value => typeof value === 'string'
const isNumber: Fits = value => Number.isFinite(value)
/** What a calendar can say: ms since 1970, some 270,000 years either way. */
const isTime: Fits = value => typeof value === 'number' && Math.abs(value) <= 8.64e15
const isBoolean: Fits = value => typeof value === 'boolean'
const isAnything: Fits = value => value !== undefined
const isUndefined: Fits = value => value === undefined
const isStrings: Fits = value => Array.isArray(value) && value.every(isString)
const orNull =
  (fits: Fits): Fits =>
  value =>
    value === null || fits(value)
const orAbsent =
  (fits: Fits): Fits =>
  value =>
    value === undefined || fits(value)
const oneOf =
  (all: readonly string[]): Fits =>
  value =>
    isOneOf<unknown>(all, value)
const shaped =
  (shape: Shape): Fits =>
  value =>
    isRecord(value) &&
    Object.entries(shape).every(([key, fits]) => fits(Object.hasOwn(value, key) ? value[key] : undefined))

const isScope = shaped({
  work: orAbsent(isString),
  pointOfView: orAbsent(isString),
  speaker: orAbsent(isString),
  mode: orAbsent(isString),
})
const TEXT: Shape = { statement: isString, except: orNull(isString), scope: isScope }
const REVISED: Shape = { ...TEXT, means: isMeaning }
const isItem = shaped({
  ...TEXT,
  id: isString,
  measure: orNull(isString),
  direction: orNull(oneOf(['higher', 'lower'])),
  evidence: shaped({ for: isNumber, against: isNumber }),
  status: oneOf(ITEM_STATUSES),
  locked: isBoolean,
  source: oneOf(ITEM_SOURCES),
  createdAt: isString,
  because: orAbsent(isString),
  words: isWordList,
  pattern: isPatternOrNone,
  unknown: orAbsent(isRecord),
})

const isThing: Fits = value =>
  shaped({ item: isString, word: orAbsent(isString) })(value) || shaped({ item: isUndefined, path: isStrings })(value)

const WHOLE: Shape = {
  field: oneOf(ITEM_FIELDS),
  item: isItem,
  outcomes: orAbsent(isStrings),
  lockedWeight: orAbsent(orNull(isNumber)),
}

const OPS: Readonly<Record<string, Fits>> = {
  add: shaped(WHOLE),
  remove: shaped(WHOLE),
  set: shaped({ path: isStrings, from: isAnything, to: isAnything }),
  evidence: shaped({
    item: isString,
    for: isNumber,
    against: isNumber,
    outcomes: isStrings,
    dropped: orAbsent(isStrings),
  }),
  revise: shaped({ item: isString, from: shaped(REVISED), to: shaped(REVISED) }),
  word: shaped({ item: isString, word: isString, from: orNull(isItemWord), to: orNull(isItemWord) }),
  transition: shaped({ item: isString, from: oneOf(ITEM_STATUSES), to: oneOf(ITEM_STATUSES) }),
  hold: shaped({ of: isThing, from: isBoolean, to: isBoolean }),
  'set-locked': shaped({
    item: isString,
    from: isBoolean,
    to: isBoolean,
    weight: orNull(isNumber),
    because: orAbsent(isString),
  }),
  forget: shaped({ item: isString }),
}

const PATCH: Shape = {
  format: value => value === FORMAT,
  id: isString,
  at: isTime,
  counter: isNumber,
  device: isString,
  actor: isString,
  by: oneOf(['person', 'learner', 'import']),
  cause: shaped({ key: isString, params: orAbsent(isRecord) }),
  learner: orNull(isString),
  check: orNull(shaped({ choices: isNumber, before: isNumber, after: isNumber })),
  cost: orNull(shaped({ input: isNumber, output: isNumber })),
  undoes: orAbsent(isString),
  update: orAbsent(isString),
  undoesUpdate: orAbsent(isString),
  serial: orAbsent(isNumber),
  ops: value => Array.isArray(value) && value.every(isOp),
}

function isOp(value: unknown): boolean {
  if (!isRecord(value) || typeof value.type !== 'string' || !Object.hasOwn(OPS, value.type)) return false
  return OPS[value.type]?.(value) === true
}

function isPatch(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & PersonaPatch {
  return shaped(PATCH)(value)
}
