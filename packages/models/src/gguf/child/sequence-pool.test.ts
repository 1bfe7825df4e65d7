import { describe, expect, it } from 'vitest'
import { sequencePool } from './sequence-pool.js'

/** What the pool looks at of a sequence. */
interface Held {
  readonly name: string
  contextTokens: readonly number[]
}

function poolOf(...held: readonly Held[]) {
  // the pool is typed for the library's class, of which it reads `contextTokens` alone
  const pool = sequencePool(held as never)
  const names: (string | null)[] = []
  const take = (id: number, tokens: readonly number[]): void =>
    void pool.take(id, tokens as never).then(sequence => names.push((sequence as Held | null)?.name ?? null))
  return { pool, names, take, give: (sequence: Held) => pool.give(sequence as never) }
}

const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
const long = Array.from({ length: 400 }, (_, at) => at)

describe('sequencePool', () => {
  it('hands out the one that holds most of the prompt', async () => {
    const { take, names } = poolOf({ name: 'other', contextTokens: [9] }, { name: 'same', contextTokens: [1, 2] })
    take(1, [1, 2, 3])
    await settle()
    expect(names).toEqual(['same'])
  })
  it('makes the next one wait until one is given back', async () => {
    const only = { name: 'only', contextTokens: [] }
    const { take, names, give } = poolOf(only)
    take(1, [1])
    take(2, [2])
    await settle()
    expect(names).toEqual(['only'])
    give(only)
    await settle()
    expect(names).toEqual(['only', 'only'])
  })
  it('gives a short prompt a sequence of its own', async () => {
    const { take, names } = poolOf({ name: 'a', contextTokens: [] }, { name: 'b', contextTokens: [] })
    take(1, [1, 2, 3])
    take(2, [1, 2, 3])
    await settle()
    expect(names).toEqual(['a', 'b'])
  })
  it('does not read a long prompt twice, and lets another pass meanwhile', async () => {
    const a = { name: 'a', contextTokens: [] as readonly number[] }
    const { take, names, give } = poolOf(a, { name: 'b', contextTokens: [] })
    take(1, long)
    take(2, long)
    take(3, [5, 6])
    await settle()
    expect(names).toEqual(['a', 'b'])
    a.contextTokens = long
    give(a)
    await settle()
    expect(names).toEqual(['a', 'b', 'a'])
  })
  it('tells one that is dropped that it gets none', async () => {
    const { pool, take, names } = poolOf()
    take(1, [1])
    pool.drop(1)
    await settle()
    expect(names).toEqual([null])
  })
})
