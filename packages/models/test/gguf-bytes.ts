type Value = number | bigint | boolean | string | readonly string[] | readonly number[]

interface Tensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly type: number
  readonly offset: number
}

interface GgufPlan {
  readonly version?: number
  readonly values: Readonly<Record<string, Value>>
  readonly tensors?: readonly Tensor[]
  /** Bytes after the head. */
  readonly weights?: number
}

const U32 = 4
const BOOL = 7
const TEXT = 8
const LIST = 9
const U64 = 10
/** Where the count of values is, and where they begin. */
const COUNT_AT = 16
const VALUES_AT = 24

/** The bytes of a GGUF file as planned: numbers are kept in 32 bits, bigints in 64. */
export function ggufBytes({ version = 3, values, tensors = [], weights = 0 }: GgufPlan): Uint8Array<ArrayBuffer> {
  const head = Buffer.concat([
    Buffer.from('GGUF'),
    u32(version),
    u64(BigInt(tensors.length)),
    u64(BigInt(Object.keys(values).length)),
    ...Object.entries(values).flatMap(([key, value]) => [text(key), typed(value)]),
    ...tensors.flatMap(({ name, shape, type, offset }) => [
      text(name),
      u32(shape.length),
      ...shape.map(size => u64(BigInt(size))),
      u32(type),
      u64(BigInt(offset)),
    ]),
  ])
  const padding = weights === 0 ? 0 : (32 - (head.length % 32)) % 32
  return new Uint8Array(Buffer.concat([head, Buffer.alloc(padding + weights)]))
}

/** What every small text model says of itself. */
export const SMALL_MODEL = {
  'general.architecture': 'llama',
  'general.name': 'small',
  'llama.context_length': 512,
  'llama.embedding_length': 64,
  'llama.block_count': 5,
  'llama.attention.head_count': 8,
  'llama.attention.head_count_kv': 4,
  'tokenizer.ggml.tokens': ['<s>', 'a', 'b'],
} as const

/** 64 numbers of 16 bits. */
export const SMALL_TENSOR: Tensor = { name: 'token_embd.weight', shape: [32, 2], type: 1, offset: 0 }

/** A model with one more text in its head. `padded` is asked for it with as many characters more as its alignment needs. */
export function withText(model: Uint8Array, key: string, padded: (padding: string) => string): Uint8Array {
  const entry = (padding: number): Buffer => Buffer.concat([text(key), typed(padded(' '.repeat(padding)))])
  const added = entry((32 - (entry(0).length % 32)) % 32)
  const bytes = Buffer.concat([model.subarray(0, VALUES_AT), added, model.subarray(VALUES_AT)])
  bytes.writeBigUInt64LE(bytes.readBigUInt64LE(COUNT_AT) + 1n, COUNT_AT)
  return bytes
}

function typed(value: Value): Buffer {
  if (typeof value === 'string') return Buffer.concat([u32(TEXT), text(value)])
  if (typeof value === 'number') return Buffer.concat([u32(U32), u32(value)])
  if (typeof value === 'bigint') return Buffer.concat([u32(U64), u64(value)])
  if (typeof value === 'boolean') return Buffer.concat([u32(BOOL), Buffer.from([value ? 1 : 0])])
  const items = value.map(item => (typeof item === 'string' ? text(item) : u32(item)))
  const type = typeof value[0] === 'string' ? TEXT : U32
  return Buffer.concat([u32(LIST), u32(type), u64(BigInt(value.length)), ...items])
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([u64(BigInt(bytes.length)), bytes])
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function u64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(value)
  return bytes
}
