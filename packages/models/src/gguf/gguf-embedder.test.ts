import { embedderConformance } from '@understudy/contracts/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { hasToyModel, TOY_ADAPTER, TOY_MODEL } from '../../test/toy-model.ts'
import { ggufEmbedder } from './gguf-embedder.ts'

const PATIENT_MS = 120_000

describe.skipIf(!hasToyModel)('an embedder from a file', { timeout: PATIENT_MS }, () => {
  const embedder = ggufEmbedder({ path: TOY_MODEL, threads: 1, contextTokens: 256 })
  afterAll(() => embedder.close())
  const { signal } = new AbortController()

  embedderConformance({ describe, it, expect }, async () => ({ embedder, close: async () => {} }))

  it('makes one vector of unit length for each text, the same for the same text', async () => {
    const embedded = await embedder.embed(['the sea', '', 'the sea'], signal)
    const vectors = embedded.ok ? embedded.value : []
    expect(vectors.map(({ length }) => length)).toEqual([64, 64, 64])
    expect(vectors.map(vector => Math.hypot(...vector))).toEqual([1, 1, 1].map(one => expect.closeTo(one, 5)))
    expect(vectors[0]).toEqual(vectors[2])
    expect(vectors[0]).not.toEqual(vectors[1])
    expect(embedder.dimensions).toBe(64)
  })
  it('answers nothing with nothing', async () =>
    expect(await embedder.embed([], signal)).toEqual({ ok: true, value: [] }))
  it('refuses a text longer than its context', async () =>
    expect(await embedder.embed(['the sea '.repeat(200)], signal)).toMatchObject({ ok: false, reason: 'rejected' }))
  it('rejects only when it is told to stop', async () =>
    expect(embedder.embed(['a'], AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough'))
  it('says what is wrong with its file', async () => {
    const adapter = ggufEmbedder({ path: TOY_ADAPTER })
    expect(await adapter.embed(['a'], signal)).toMatchObject({ ok: false, reason: 'not-configured' })
    await adapter.close()
  })
})
