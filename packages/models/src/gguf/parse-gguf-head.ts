import { ByteCursor } from './byte-cursor.ts'
import { LIST_TYPE, TENSOR_TYPES, TEXT_TYPE, VALUE_TYPES } from './gguf-types.ts'
import { localModelFault, type GgufReason, type LocalModelFault } from './local-model-fault.ts'

/** The head of a GGUF file: everything before its weights. */
export interface GgufHead {
  readonly version: number
  /** A text is cut at `TEXT_KEPT`, and of a long list only the length is kept. */
  readonly values: ReadonlyMap<string, GgufValue>
  readonly tensors: number
  readonly parameters: number
  /** Least size the file must have for all of its tensors to be there. */
  readonly neededBytes: number
}

export type GgufValue = number | string | GgufList

export interface GgufList {
  readonly length: number
  /** Empty where the list is long, or holds no numbers. */
  readonly numbers: readonly number[]
}

/** `more`: these bytes end before the head does. */
export type HeadReading =
  | { readonly status: 'read'; readonly head: GgufHead }
  | { readonly status: 'more' }
  | { readonly status: 'fault'; readonly fault: LocalModelFault<GgufReason> }

const MAGIC = 0x46_55_47_47
const VERSIONS = [2, 3]
/** Far beyond any model there is: a larger count is damage, and would take long to find out. */
const MOST_VALUES = 65_536
const MOST_TENSORS = 262_144
const MOST_IN_A_LIST = 16_777_216
const MOST_DIMENSIONS = 4
const MOST_NUMBERS = 2 ** 53
const KEY_BYTES = 65_535
/** Names are cut there; of a chat template only that there is one is wanted. */
const TEXT_KEPT = 256
/** One number for each layer is the longest list that says something about size. */
const NUMBERS_KEPT = 1024
const USUAL_ALIGNMENT = 32

/** Reads the head from the first bytes of a file. Pure; never throws, whatever the bytes are. */
export function parseGgufHead(bytes: Uint8Array): HeadReading {
  const cursor = new ByteCursor(bytes)
  const magic = cursor.u32()
  if (cursor.short) return { status: 'more' }
  if (magic !== MAGIC) return { status: 'fault', fault: localModelFault('not-gguf') }
  const version = cursor.u32()
  const tensorCount = cursor.u64()
  const valueCount = cursor.u64()
  if (cursor.short) return { status: 'more' }
  const fault = faultOfCounts(version, tensorCount, valueCount)
  if (fault !== null) return { status: 'fault', fault }
  const values = readValues(cursor, valueCount)
  const tensors = readTensors(cursor, tensorCount)
  if (cursor.damaged) return { status: 'fault', fault: localModelFault('damaged') }
  if (cursor.short) return { status: 'more' }
  const dataAt = aligned(cursor.offset, values.get('general.alignment'))
  const { parameters, end } = tensors
  return {
    status: 'read',
    head: { version, values, tensors: tensorCount, parameters, neededBytes: end === 0 ? cursor.offset : dataAt + end },
  }
}

function faultOfCounts(version: number, tensors: number, values: number): LocalModelFault<GgufReason> | null {
  // a number below 65,536 written the other way round
  if (version !== 0 && version % 65_536 === 0) return localModelFault('big-endian')
  if (!VERSIONS.includes(version)) return localModelFault('unsupported-version', { version })
  return tensors > MOST_TENSORS || values > MOST_VALUES ? localModelFault('damaged') : null
}

function readValues(cursor: ByteCursor, count: number): ReadonlyMap<string, GgufValue> {
  const values = new Map<string, GgufValue>()
  for (let read = 0; read < count && cursor.sound; read++) {
    const key = cursor.text(KEY_BYTES)
    const value = readValue(cursor, cursor.u32())
    if (cursor.sound) values.set(key, value)
  }
  return values
}

function readValue(cursor: ByteCursor, type: number): GgufValue {
  if (type === TEXT_TYPE) return cursor.text(TEXT_KEPT)
  if (type === LIST_TYPE) return readList(cursor)
  const plain = VALUE_TYPES[type]
  if (plain !== undefined) return plain.read(cursor)
  if (cursor.sound) cursor.markDamaged()
  return 0
}

/** Lists of lists are allowed by the format and made by nobody; they are read as damage. */
function readList(cursor: ByteCursor): GgufList {
  const type = cursor.u32()
  const length = cursor.u64()
  const plain = VALUE_TYPES[type]
  if (cursor.sound && (length > MOST_IN_A_LIST || (plain === undefined && type !== TEXT_TYPE))) cursor.markDamaged()
  if (plain === undefined) {
    for (let read = 0; read < length && cursor.sound; read++) cursor.skipText()
    return { length, numbers: [] }
  }
  if (length > NUMBERS_KEPT) {
    cursor.skip(length * plain.bytes)
    return { length, numbers: [] }
  }
  return { length, numbers: Array.from({ length: cursor.sound ? length : 0 }, () => plain.read(cursor)) }
}

interface Tensors {
  readonly parameters: number
  /** Where the last of their bytes lies, counted from where the weights begin. */
  readonly end: number
}

function readTensors(cursor: ByteCursor, count: number): Tensors {
  let parameters = 0
  let end = 0
  for (let read = 0; read < count && cursor.sound; read++) {
    cursor.skipText()
    const numbers = readShape(cursor)
    const type = cursor.u32()
    const offset = cursor.u64()
    if (numbers > MOST_NUMBERS || offset > MOST_NUMBERS) cursor.markDamaged()
    parameters += numbers
    end = Math.max(end, offset + bytesOf(numbers, type))
  }
  return { parameters, end }
}

/** How many numbers a tensor holds. */
function readShape(cursor: ByteCursor): number {
  const dimensions = cursor.u32()
  if (dimensions > MOST_DIMENSIONS) cursor.markDamaged()
  let numbers = 1
  for (let read = 0; read < dimensions && cursor.sound; read++) numbers *= cursor.u64()
  return numbers
}

/** At least: a type that came after this was written counts as nothing. */
function bytesOf(numbers: number, type: number): number {
  const [inBlock, blockBytes] = TENSOR_TYPES[type] ?? [1, 0]
  return Math.ceil(numbers / inBlock) * blockBytes
}

function aligned(offset: number, alignment: GgufValue | undefined): number {
  const step = typeof alignment === 'number' && alignment > 0 && alignment <= 65_536 ? alignment : USUAL_ALIGNMENT
  return Math.ceil(offset / step) * step
}
