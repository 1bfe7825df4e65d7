import type { Embedder } from '../embedder.ts'
import type { TestTools } from './test-tools.ts'

/** An embedder under test with what it runs on. */
export interface OpenedEmbedder {
  readonly embedder: Embedder
  close(): Promise<void>
}

const TEXTS = [
  'The ferry left without its lamps lit.',
  'Nobody came.',
  'The ferry left without its lamps lit.',
] as const
/** Vectors are in single precision, and some runtimes round them more than that. */
const CLOSE = 1e-3

/** Every promise of the `Embedder` port as a test. `open` gives one that embeds any text. */
export function embedderConformance({ describe, it, expect }: TestTools, open: () => Promise<OpenedEmbedder>): void {
  const fact = (name: string, body: (embedder: Embedder) => Promise<void>): void =>
    it(name, async () => {
      const { embedder, close } = await open()
      await body(embedder).finally(close)
    })

  describe('vectors', () => {
    fact('come one for each text, in order', async embedder => {
      const [first, second, again] = await vectorsOf(embedder, TEXTS)
      const [alone] = await vectorsOf(embedder, [TEXTS[1]])
      expect(alike(first, again) > 1 - CLOSE).toEqual(true)
      expect(alike(second, alone) > 1 - CLOSE).toEqual(true)
      expect(alike(first, second) < 1 - CLOSE).toEqual(true)
    })
    fact('are of unit length, and all of one size, which is then known', async embedder => {
      const vectors = await vectorsOf(embedder, TEXTS)
      expect(vectors.map(vector => Math.abs(alike(vector, vector) - 1) < CLOSE)).toEqual([true, true, true])
      expect(vectors.map(({ length }) => length)).toEqual(TEXTS.map(() => embedder.dimensions))
    })
    fact('are none for no texts', async embedder => {
      expect(await vectorsOf(embedder, [])).toEqual([])
    })
  })

  describe('being stopped', () => {
    fact('rejects with the reason of its signal', async embedder => {
      const reason = new Error('enough')
      const rejected = embedder.embed(TEXTS, AbortSignal.abort(reason)).then(
        () => null,
        (error: unknown) => error,
      )
      expect((await rejected) === reason).toEqual(true)
    })
  })
}

async function vectorsOf(embedder: Embedder, texts: readonly string[]): Promise<readonly Float32Array[]> {
  const vectors = await embedder.embed(texts, new AbortController().signal)
  if (!vectors.ok) throw new Error(`The embedder failed: ${vectors.reason}`)
  return vectors.value
}

function alike(one: Float32Array = new Float32Array(), other: Float32Array = new Float32Array()): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}
