import type { Outcome } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Offer } from '../../test/passages.ts'
import { writingDesk } from '../../test/writing-desk.ts'
import { foldOutcomes } from '../fold-outcomes.ts'
import { exchangeCost } from './exchange-cost.ts'

const OFFER: Offer = {
  rule: '',
  passage: 'It was late. ',
  from: 0,
  original: 'It was late.',
  text: 'It was late.',
  mode: 'action',
}

function taken(suggested: string, settled: string): Outcome {
  const desk = writingDesk(1)
  desk.decide({ ...OFFER, text: suggested }, { ending: 'accepted', settled, changedBy: { typed: 1 } })
  const [outcome] = foldOutcomes(desk.events)
  if (outcome === undefined) throw new Error('nothing came of it')
  return outcome
}

const words = fc
  .array(fc.constantFrom('the', 'tide', 'went', 'out', 'and', 'in'), { minLength: 1, maxLength: 12 })
  .map(list => list.join(' '))

describe('the cost of an exchange', () => {
  it('lies between nothing and all, and is nothing for the same words alone', () => {
    fc.assert(
      fc.property(words, words, (shown, stands) => {
        const cost = exchangeCost([taken(shown, stands)]) ?? -1
        expect(cost).toBeGreaterThanOrEqual(0)
        expect(cost).toBeLessThanOrEqual(1)
        expect(cost === 0).toBe(shown === stands)
      }),
      { numRuns: 200 },
    )
  })

  it('counts longer offers for more', () => {
    const [kept, changed] = [taken('the tide went out', 'the tide went out'), taken('late', 'rain')]
    expect(exchangeCost([kept, changed])).toBeCloseTo(1 / 5)
    expect(exchangeCost([kept])).toBe(0)
  })

  it('is known of a cut as well, which offers no words', () => {
    expect(exchangeCost([taken('', '')])).toBe(0)
    expect(exchangeCost([taken('', 'It was late.')])).toBe(1)
  })

  it('is not known of nothing', () => {
    expect(exchangeCost([])).toBeNull()
  })
})
