import type { RewardModel, RewardQuestion } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionOf } from '../test/question-of.ts'
import { chrF } from './chr-f.ts'
import { findRepeats } from './find-repeats.ts'
import { selectBest } from './select-best.ts'
import { selectInBatch, type BatchRow } from './select-in-batch.ts'

/** Scores by `of`, and remembers what it was asked. */
function modelOf(id: string, of: (text: string) => number, logOdds = 1): RewardModel & { readonly asked: number[] } {
  const asked: number[] = []
  return {
    id,
    card: { mean: 0, deviation: 1, logOdds },
    asked,
    score: async (questions: readonly RewardQuestion[]) => {
      asked.push(questions.length)
      return questions.map(({ texts }) => texts.map(text => ({ raw: of(text), why: [{ key: id }] })))
    },
  }
}
const rowOf = (texts: readonly string[], weights: BatchRow['weights'], alpha = 0, beta: number | null = null) => ({
  question: questionOf(texts),
  standings: texts.map(() => ({ barred: false, votes: 1 })),
  weights,
  alpha,
  beta,
})
const short = () => modelOf('short', text => -text.length / 10)
const tidal = () => modelOf('tidal', text => (text.includes('tide') ? 1 : 0))
const TEXTS = ['low tide over the flats', 'low water', 'high tide']

describe('selectInBatch', () => {
  it('chooses each row by its own weights', async () => {
    const rows = [rowOf(TEXTS, { short: 1 }), rowOf(TEXTS, { tidal: 1 }), rowOf(TEXTS, { short: 1, tidal: 1 })]
    const chosen = await selectInBatch(rows, [short(), tidal()], chrF)
    expect(chosen.map(({ index }) => index)).toEqual([1, 0, 2])
  })
  it('asks each model once, for the rows in which it counts', async () => {
    const [one, other, third] = [short(), tidal(), modelOf('unused', () => 1)]
    const rows = [rowOf(TEXTS, { short: 1 }), rowOf(TEXTS, { short: 2, tidal: 0 }), rowOf(TEXTS, { tidal: 1 })]
    await selectInBatch(rows, [one, other, third], chrF)
    expect([one.asked, other.asked, third.asked]).toEqual([[2], [1], []])
  })
  it('says what each reward added, and that is the score', async () => {
    const [{ parts = [], scores = [] } = {}] = await selectInBatch(
      [rowOf(TEXTS, { short: 0.5, tidal: 2 })],
      [short(), tidal()],
      chrF,
    )
    expect(parts[2]).toEqual([
      { model: 'short', raw: -0.9, weight: 0.5, logOdds: -0.45, why: [{ key: 'short' }] },
      { model: 'tidal', raw: 1, weight: 2, logOdds: 2, why: [{ key: 'tidal' }] },
    ])
    expect(scores[2]).toBeCloseTo(1.55)
  })
  it('leaves a model out that fails', async () => {
    const broken: RewardModel = { ...tidal(), score: () => Promise.reject(new Error('gone')) }
    const [chosen] = await selectInBatch([rowOf(TEXTS, { short: 1, tidal: 9 })], [short(), broken], chrF)
    expect(chosen?.index).toBe(1)
    expect(chosen?.parts[0]?.map(({ model }) => model)).toEqual(['short'])
  })
  it('hears nothing in what is no number', async () => {
    const mad = modelOf('mad', () => Number.NaN)
    const [chosen] = await selectInBatch([rowOf(TEXTS, { mad: 1 })], [mad], chrF)
    expect(chosen?.scores).toEqual([0, 0, 0])
  })
})

const words = fc.array(fc.constantFrom('low', 'tide', 'quay', 'rain', 'fell'), { minLength: 1, maxLength: 8 })
const drafts = fc.array(
  words.map(each => each.join(' ')),
  { minLength: 1, maxLength: 6 },
)
const knob = fc.double({ min: 0, max: 3, noNaN: true })
const rows = fc.array(
  fc.record({
    texts: drafts,
    weights: fc.record({ short: knob, tidal: knob }),
    alpha: knob,
    beta: fc.option(fc.constantFrom(0.1, 1)),
  }),
  { maxLength: 4 },
)

describe('selectInBatch as algebra', () => {
  it('chooses in a batch as it does alone', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async asked => {
        const batch = asked.map(({ texts, weights, alpha, beta }) => rowOf(texts, weights, alpha, beta))
        const alone = await Promise.all(batch.map(row => selectInBatch([row], [short(), tidal()], chrF)))
        expect(await selectInBatch(batch, [short(), tidal()], chrF)).toEqual(alone.flat())
      }),
      { numRuns: 200 },
    )
  })
  it('has the repeats that were left out vote all the same', () => {
    fc.assert(
      fc.property(drafts, fc.array(fc.nat(5), { maxLength: 5 }), (texts, again) => {
        const all = [...texts, ...again.map(at => texts[at % texts.length] ?? '')]
        const policy = { alpha: 1, beta: null, similarity: chrF }
        const contender = (text: string, votes: number) => ({ text, votes, reward: 0, barred: false })
        const distinct = [...new Set(all)]
        const whole = selectBest(
          all.map(text => contender(text, 1)),
          policy,
        )
        const apart = selectBest(
          distinct.map(text => contender(text, all.filter(other => other === text).length)),
          policy,
        )
        expect(distinct[apart.index ?? -1]).toBe(all[whole.index ?? -1])
      }),
    )
  })
  it('never chooses among exact repeats any but the first', () => {
    fc.assert(
      fc.property(drafts, texts => {
        const repeats = findRepeats(texts, '')
        const { index } = selectBest(
          texts.map(text => ({ text, reward: 0, barred: false })),
          { alpha: 0, beta: null, similarity: chrF },
        )
        expect(repeats[index ?? 0]).toBeNull()
      }),
    )
  })
})
