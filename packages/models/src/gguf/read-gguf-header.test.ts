import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ggufBytes, SMALL_MODEL, SMALL_TENSOR } from '../../test/gguf-bytes.ts'
import { hasToyModel, TOY_ADAPTER, TOY_MODEL } from '../../test/toy-model.ts'
import { factsOfHead } from './facts-of-head.ts'
import { memoryFor } from './gguf-facts.ts'
import { parseGgufHead } from './parse-gguf-head.ts'
import { readGgufHeader } from './read-gguf-header.ts'

const dir = mkdtempSync(join(tmpdir(), 'understudy-gguf-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function file(bytes: Uint8Array, name = 'a.gguf'): string {
  const path = join(dir, name)
  writeFileSync(path, bytes)
  return path
}

async function reasonOf(path: string): Promise<string> {
  const read = await readGgufHeader(path)
  return read.ok ? 'ok' : read.fault.reason
}

const small = ggufBytes({ values: SMALL_MODEL, tensors: [SMALL_TENSOR], weights: 128 })
const withValues = (values: Parameters<typeof ggufBytes>[0]['values']): Uint8Array =>
  ggufBytes({ values: { ...SMALL_MODEL, ...values }, tensors: [SMALL_TENSOR], weights: 128 })

describe('readGgufHeader', () => {
  it.skipIf(!hasToyModel)('reads the toy model', async () =>
    expect(await readGgufHeader(TOY_MODEL)).toEqual({
      ok: true,
      value: {
        name: 'stories260K',
        architecture: 'llama',
        purpose: 'writes',
        quantisation: 'F16',
        parameters: 260_032,
        bytes: 535_712,
        trainedContext: 512,
        vocabulary: 512,
        embeddingLength: 64,
        hasChatTemplate: false,
        formatVersion: 3,
        tensors: 47,
        contextBytesPerToken: 640,
      },
    }),
  )
  it.skipIf(!hasToyModel)('knows an adapter', async () => expect(await reasonOf(TOY_ADAPTER)).toBe('adapter'))
  it('reads a small one', async () => expect(await reasonOf(file(small))).toBe('ok'))
  it('reads a head longer than the first look', async () => {
    const tokens = Array.from({ length: 150_000 }, (_, at) => `token ${at}`)
    const read = await readGgufHeader(file(withValues({ 'tokenizer.ggml.tokens': tokens })))
    expect(read.ok && read.value.vocabulary).toBe(150_000)
  })

  it.each<readonly [string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'too-small'],
    ['three bytes', Buffer.from('GGU'), 'too-small'],
    ['a web page', Buffer.from('<!doctype html><title>Not found</title>'), 'not-gguf'],
    ['zeros', new Uint8Array(5000), 'not-gguf'],
    ['version 1', ggufBytes({ version: 1, values: SMALL_MODEL }), 'unsupported-version'],
    ['a version to come', ggufBytes({ version: 9, values: SMALL_MODEL }), 'unsupported-version'],
    ['bytes the other way round', ggufBytes({ version: 0x0300_0000, values: SMALL_MODEL }), 'big-endian'],
    ['one cut in its weights', small.subarray(0, small.length - 1), 'truncated'],
    ['one cut in its head', small.subarray(0, 100), 'truncated'],
    ['an adapter', withValues({ 'general.type': 'adapter' }), 'adapter'],
    ['a projector of pictures', withValues({ 'general.type': 'mmproj' }), 'not-a-text-model'],
    ['a network of pictures', withValues({ 'tokenizer.ggml.tokens': [] }), 'not-a-text-model'],
    ['a vocabulary alone', ggufBytes({ values: SMALL_MODEL }), 'not-a-text-model'],
    ['no kind of network', ggufBytes({ values: { a: 1 }, tensors: [SMALL_TENSOR], weights: 128 }), 'damaged'],
    ['a later part', withValues({ 'split.no': 1, 'split.count': 3 }), 'not-the-first-part'],
    ['a first part alone', withValues({ 'split.no': 0, 'split.count': 3 }), 'part-missing'],
  ])('says of %s what it is', async (_, bytes, reason) => expect(await reasonOf(file(bytes))).toBe(reason))
  it('says so where nothing is', async () => expect(await reasonOf(join(dir, 'none.gguf'))).toBe('not-found'))
  it('says so of a folder', async () => expect(await reasonOf(dir)).toBe('not-a-file'))
  it('says of a file that is no folder that nothing is in it', async () =>
    expect(await reasonOf(join(file(small), 'in-it.gguf'))).toBe('not-found'))
  it('counts a path with a zero byte in it as unreadable', async () =>
    expect(await reasonOf('a\0b')).toBe('unreadable'))

  it('adds up the parts of one model', async () => {
    const first = file(withValues({ 'split.no': 0, 'split.count': 2 }), 'm-00001-of-00002.gguf')
    const second = file(small, 'm-00002-of-00002.gguf')
    const read = await readGgufHeader(first)
    expect(read.ok && read.value.bytes).toBe(readFileSync(first).length + readFileSync(second).length)
  })
  it('does not read the weights: a file of a terabyte is read at once', async () => {
    const path = file(small, 'large.gguf')
    truncateSync(path, 1e12)
    const read = await readGgufHeader(path)
    rmSync(path)
    expect(read.ok && read.value.bytes).toBe(1e12)
  })
})

describe('parseGgufHead', () => {
  const damages = (at: number, bytes: readonly number[]): string => {
    const copy = small.slice()
    copy.set(bytes, at)
    const reading = parseGgufHead(copy)
    return reading.status === 'fault' ? reading.fault.reason : reading.status
  }
  const ALL_ONES = Array.from({ length: 8 }, () => 255)
  it('takes a count of tensors beyond belief for damage', () => expect(damages(8, ALL_ONES)).toBe('damaged'))
  it('takes a count of values beyond belief for damage', () => expect(damages(16, ALL_ONES)).toBe('damaged'))
  it('takes a length beyond belief for damage', () => expect(damages(24, ALL_ONES)).toBe('damaged'))
  it('asks for more of a list that goes on', () => {
    const tokens = ggufBytes({ values: { ...SMALL_MODEL, 'tokenizer.ggml.scores': [1, 2, 3] } })
    expect(parseGgufHead(tokens.subarray(0, tokens.length - 3)).status).toBe('more')
  })

  it('[property] of a beginning it asks for more, whatever its length, until all of the head is there', () =>
    fc.assert(
      fc.property(fc.nat(small.length - 128), length => {
        const { status } = parseGgufHead(small.subarray(0, length))
        expect(['more', 'read']).toContain(status)
      }),
      { numRuns: 300 },
    ))
  it('[property] never throws on bytes of any kind, and answers with a value', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), bytes => {
        const framed = new Uint8Array([...Buffer.from('GGUF'), 3, 0, 0, 0, ...bytes])
        expect(['more', 'read', 'fault']).toContain(parseGgufHead(framed).status)
        expect(['more', 'fault']).toContain(parseGgufHead(bytes).status)
      }),
      { numRuns: 500 },
    ))
  it('[property] never throws on a model with bytes changed, and what it reads of it has sane numbers', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        changes => {
          const bytes = small.slice()
          for (const [at, value] of changes) bytes[at] = value
          const reading = parseGgufHead(bytes)
          if (reading.status !== 'read') return
          const facts = factsOfHead(reading.head, bytes.length)
          if (!facts.ok) return
          const memory = memoryFor(facts.value, 4096)
          expect(Number.isFinite(memory) && memory >= bytes.length).toBe(true)
        },
      ),
      { numRuns: 1000 },
    ))
})

describe('memoryFor', () => {
  const read = parseGgufHead(small)
  const facts = read.status === 'read' ? factsOfHead(read.head, small.length) : null
  const of = (context: number, sequences?: number): number =>
    facts?.ok ? memoryFor(facts.value, context, sequences) : Number.NaN
  // five layers, four heads of a key and a value of eight numbers of two bytes
  it('grows by 640 bytes with each token of context', () => expect(of(2049) - of(2048)).toBe(640))
  it('grows with each answer made at once', () => expect(of(1024, 3) - of(1024)).toBe(2 * 1024 * 640))
  it('holds the weights', () => expect(of(0)).toBeGreaterThan(small.length))
})
