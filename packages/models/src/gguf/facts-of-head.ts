import { FILE_TYPES } from './gguf-types.ts'
import type { GgufFacts } from './gguf-facts.ts'
import { localModelFault, type GgufReason, type LocalModelResult } from './local-model-fault.ts'
import type { GgufHead, GgufValue } from './parse-gguf-head.ts'
import { sizeInWords } from './size-in-words.ts'

/** Keys and values of a context are kept as 16-bit floats. */
const BYTES_A_CONTEXT_NUMBER = 2
/** Networks that turn text into vectors and write none. */
const EMBEDDING_KINDS = /bert|^t5encoder$|embedding$|^llama-embed$/

/**
 * What the head of a file says, or what the file is not fit for. `fileBytes` is the size of this file, `allBytes` of all
 * parts of the model. Pure.
 */
export function factsOfHead(
  head: GgufHead,
  fileBytes: number,
  allBytes = fileBytes,
): LocalModelResult<GgufFacts, GgufReason> {
  const read = readerOf(head.values)
  const unfit = unfitness(head)
  if (unfit !== null) return { ok: false, fault: unfit }
  if (fileBytes < head.neededBytes) {
    const params = { size: sizeInWords(fileBytes), needed: sizeInWords(head.neededBytes) }
    return { ok: false, fault: localModelFault('truncated', params) }
  }
  const architecture = read.text('general.architecture') ?? ''
  const embeddingLength = read.number(`${architecture}.embedding_length`) ?? 0
  return {
    ok: true,
    value: {
      name: nameOf(read.text('general.name')),
      architecture,
      purpose: embeds(read, architecture) ? 'embeds' : 'writes',
      quantisation: FILE_TYPES[read.number('general.file_type') ?? -1] ?? null,
      parameters: head.parameters,
      bytes: allBytes,
      trainedContext: read.number(`${architecture}.context_length`),
      vocabulary: read.length('tokenizer.ggml.tokens'),
      embeddingLength,
      hasChatTemplate: (read.text('tokenizer.chat_template') ?? '') !== '',
      formatVersion: head.version,
      tensors: head.tensors,
      contextBytesPerToken: contextBytes(read, architecture, embeddingLength),
    },
  }
}

function unfitness(head: GgufHead): ReturnType<typeof localModelFault<GgufReason>> | null {
  const read = readerOf(head.values)
  const type = read.text('general.type') ?? 'model'
  if (type === 'adapter') return localModelFault('adapter')
  const architecture = read.text('general.architecture')
  if (architecture === null) return localModelFault('damaged')
  const part = read.number('split.no') ?? 0
  const parts = read.number('split.count') ?? 1
  if (part > 0) return localModelFault('not-the-first-part', { part: part + 1, parts })
  const hasVocabulary = read.length('tokenizer.ggml.tokens') > 0
  if (type !== 'model' || !hasVocabulary) {
    return localModelFault('not-a-text-model', { kind: type === 'model' ? architecture : type })
  }
  return head.tensors === 0 && parts === 1 ? localModelFault('not-a-text-model', { kind: 'vocabulary' }) : null
}

interface HeadReader {
  text(key: string): string | null
  /** A count: not below zero, whole. */
  number(key: string): number | null
  numbers(key: string): readonly number[]
  length(key: string): number
}

function readerOf(values: ReadonlyMap<string, GgufValue>): HeadReader {
  const list = (key: string): readonly [number, readonly number[]] => {
    const value = values.get(key)
    return typeof value === 'object' ? [value.length, value.numbers] : [0, []]
  }
  return {
    text: key => {
      const value = values.get(key)
      return typeof value === 'string' ? value : null
    },
    number: key => {
      const value = values.get(key)
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
    },
    numbers: key => list(key)[1].filter(number => number >= 0),
    length: key => list(key)[0],
  }
}

/** Control characters have no place in a name that is shown. */
function nameOf(text: string | null): string | null {
  const name = text?.replaceAll(/\p{C}/gu, '').trim() ?? ''
  return name === '' ? null : name
}

function embeds(read: HeadReader, architecture: string): boolean {
  return EMBEDDING_KINDS.test(architecture) || (read.number(`${architecture}.pooling_type`) ?? 0) > 0
}

/** One key and one value of each head that keeps its own, in each layer. */
function contextBytes(read: HeadReader, architecture: string, embeddingLength: number): number {
  const heads = Math.max(1, most(read, `${architecture}.attention.head_count`) ?? 1)
  const perHead = Math.ceil(embeddingLength / heads)
  const keyLength = read.number(`${architecture}.attention.key_length`) ?? perHead
  const valueLength = read.number(`${architecture}.attention.value_length`) ?? perHead
  const perLayer = read.numbers(`${architecture}.attention.head_count_kv`)
  const layers = read.number(`${architecture}.block_count`) ?? 0
  const keeping =
    perLayer.length > 0
      ? perLayer.reduce((sum, count) => sum + count, 0)
      : layers * (read.number(`${architecture}.attention.head_count_kv`) ?? heads)
  return keeping * (keyLength + valueLength) * BYTES_A_CONTEXT_NUMBER
}

/** One number for all layers, or the largest of one for each. */
function most(read: HeadReader, key: string): number | null {
  const perLayer = read.numbers(key)
  return perLayer.length > 0 ? Math.max(...perLayer) : read.number(key)
}
