import type { HunkId } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePool, EXPLORATION_RATE, SUPPRESS_BELOW, type PoolHunk } from './choose-pool.ts'
import { overlap } from './overlap.ts'

const hunk = (id: string, from: number, to: number, score: number): PoolHunk => ({
  id: id as HunkId,
  change: { type: 'replace', block: 0, from, to, text: 'x' },
  score,
})
const never = () => 1
const always = () => 0
const shown = (hunks: readonly PoolHunk[], random: () => number) =>
  choosePool(hunks, {}, random).flatMap(({ id, chosen }) => (chosen ? [id] : []))

describe('choosePool', () => {
  it('shows what nothing is known about', () => expect(shown([hunk('a', 0, 1, 0)], never)).toEqual(['a']))
  it('shows at the bound', () => expect(shown([hunk('a', 0, 1, SUPPRESS_BELOW)], never)).toEqual(['a']))
  it('suppresses under the bound', () => expect(shown([hunk('a', 0, 1, SUPPRESS_BELOW - 0.01)], never)).toEqual([]))
  it('takes the better of two that overlap', () => {
    expect(shown([hunk('a', 0, 5, 0.1), hunk('b', 3, 9, 0.2)], never)).toEqual(['b'])
  })
  it('takes the earlier of equals', () => {
    expect(shown([hunk('a', 0, 5, 0), hunk('b', 3, 9, 0)], never)).toEqual(['a'])
  })
  it('keeps the order given', () => {
    expect(shown([hunk('a', 0, 1, 0), hunk('b', 5, 6, 2)], never)).toEqual(['a', 'b'])
  })
  it('explores where the draw says so', () => {
    expect(choosePool([hunk('a', 0, 1, -2)], {}, always)).toEqual([
      { id: 'a', chosen: true, probability: EXPLORATION_RATE, explored: true },
    ])
  })
  it('never explores over a wanted hunk', () => {
    const [, second] = choosePool([hunk('a', 0, 5, 0), hunk('b', 3, 9, -2)], {}, always)
    expect(second).toEqual({ id: 'b', chosen: false, probability: 0, explored: false })
  })
  it('can be told never to explore', () => {
    expect(choosePool([hunk('a', 0, 1, -2)], { explorationRate: 0 }, always)[0]?.chosen).toBe(false)
  })
  it('can be told to show everything', () => {
    expect(choosePool([hunk('a', 0, 1, -2)], { suppressBelow: -3 }, never)[0]?.chosen).toBe(true)
  })
})

const pools = fc.array(
  fc.record({ from: fc.nat(30), length: fc.nat(6), score: fc.double({ min: -2, max: 2, noNaN: true }) }),
  { maxLength: 12 },
)
const poolOf = (rows: readonly { from: number; length: number; score: number }[]) =>
  rows.map(({ from, length, score }, index) => hunk(`h${index}`, from, from + length, score))

describe('choosePool as algebra', () => {
  it('never shows two that overlap', () => {
    fc.assert(
      fc.property(pools, fc.nat(), (rows, seed) => {
        const pool = poolOf(rows)
        const ids = new Set(
          choosePool(pool, { explorationRate: 0.5 }, seededEnv(seed).random).flatMap(c => (c.chosen ? [c.id] : [])),
        )
        const kept = pool.filter(({ id }) => ids.has(id))
        for (const a of kept) for (const b of kept) expect(a !== b && overlap(a.change, b.change)).toBe(false)
      }),
    )
  })
  it('shows each hunk as often as it says', () => {
    const pool = [
      hunk('a', 0, 5, -1),
      hunk('b', 3, 9, -2),
      hunk('c', 8, 12, -3),
      hunk('d', 20, 22, 1),
      hunk('e', 21, 30, -1),
    ]
    const { random } = seededEnv(7)
    const counts = new Map<string, number>()
    const rounds = 20_000
    for (let round = 0; round < rounds; round++) {
      for (const { id, chosen } of choosePool(pool, { explorationRate: 0.3 }, random)) {
        if (chosen) counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    }
    for (const { id, probability } of choosePool(pool, { explorationRate: 0.3 }, never)) {
      expect((counts.get(id) ?? 0) / rounds).toBeCloseTo(probability, 1)
    }
  })
  it('gives the same choice for the same seed', () => {
    fc.assert(
      fc.property(pools, fc.nat(), (rows, seed) => {
        const once = choosePool(poolOf(rows), {}, seededEnv(seed).random)
        expect(choosePool(poolOf(rows), {}, seededEnv(seed).random)).toEqual(once)
      }),
    )
  })
})
