import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { emptyBrief } from '@understudy/contracts/testing'
import { ggufModel, readGgufHeader } from '@understudy/models/gguf'
import { predictor, SHIPPED } from '@understudy/predictor'
import { requestAt } from '../../../predictor/test/request-at.ts'
import { afterAll, describe, expect, it } from 'vitest'

const FILE = fileURLToPath(new URL('../../../predictor/weights/inline.gguf', import.meta.url))
const MOST_BYTES = 32e6

const model = ggufModel({ path: FILE, threads: 1, sequences: 1, contextTokens: 256 })
const proposer = predictor(model, SHIPPED)
afterAll(() => model.close())

async function shownAt(before: string): Promise<string | null> {
  const { signal } = new AbortController()
  for await (const part of proposer.propose(requestAt(before), emptyBrief, signal))
    if (part.type === 'text') return part.delta
  return null
}

describe('the weights that ship', () => {
  it('are a model, and small enough', async () => {
    const read = await readGgufHeader(FILE)
    expect(read.ok && read.value.architecture).toBe('llama')
    expect(statSync(FILE).size).toBeLessThanOrEqual(MOST_BYTES)
  })
  it.each<readonly [string, string | null]>([
    ['The tide was out. Ines said nothing, and he looked at her for a long ti', 'me'],
    ['“I don’t kn', 'ow'],
    ['She opened the do', 'or'],
    ['The tide was out. Ines walked down to the ', null],
    ['The tide was out. ', null],
    ['La marea había cambiado y las barcas dormían sobre el barro cuando ella salió hacia el ho', null],
  ])('say in a server what they say in a page: after %j, %j', async (before, shown) =>
    expect(await shownAt(before)).toBe(shown),
  )
})
