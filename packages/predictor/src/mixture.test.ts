import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitMixing, mixture, shareAt, type Mixing, type Sighting } from './mixture.ts'
import type { NextUnits } from './next-units.ts'
import { ownPages } from './own-pages.ts'

const CHANCE = fc.double({ min: 0, max: 1, noNaN: true })
const SIGHTINGS = fc.array(fc.record({ general: CHANCE, own: CHANCE, known: fc.integer({ min: 0, max: 3 }) }), {
  minLength: 1,
  maxLength: 60,
})

function logLikelihood(mixing: Mixing, sightings: readonly Sighting[]): number {
  return sightings.reduce((sum, one) => {
    const own = shareAt(mixing, one.known)
    return sum + Math.log(own * one.own + (1 - own) * one.general + 1e-300)
  }, 0)
}

describe('mixture', () => {
  it('finds what is second to both sides and first of all', async () => {
    const model: NextUnits = {
      next: async ({ most }) => {
        const chances = [
          { unit: ' sea', chance: 0.4 },
          { unit: ' shore', chance: 0.38 },
        ]
        return { chances: chances.slice(0, most), begun: 1 }
      },
    }
    const pages = ownPages()
    for (const text of ['by the boats', 'by the boats', 'by the boats', 'by the shore', 'by the shore'])
      pages.learn(text)
    const asked = { context: [' by', ' the'], begun: ' ', most: 1 }
    const { chances } = await mixture(model, pages, () => ({ own: [0.3] })).next(asked, new AbortController().signal)
    expect(chances.map(({ unit }) => unit)).toEqual([' shore'])
  })
})

describe('fitMixing', () => {
  it('never fits what was seen worse than before', () => {
    fc.assert(
      fc.property(SIGHTINGS, fc.double({ min: 0.05, max: 0.5, noNaN: true }), (sightings, own) => {
        const told = sightings.filter(one => one.general + one.own > 1e-12)
        const before = { own: [own, own, own] }
        const fitted = fitMixing(sightings, before)
        expect(logLikelihood(fitted, told)).toBeGreaterThanOrEqual(logLikelihood(before, told) - 1e-6)
      }),
      { numRuns: 300 },
    )
  })

  it('fits each share where the pages know as much, and leaves the others', () => {
    const known = Array.from({ length: 50 }, () => ({ general: 0.01, own: 0.2, known: 3 }))
    const unknown = known.map(one => ({ general: one.own, own: one.general, known: 0 }))
    const { own } = fitMixing([...known, ...unknown], { own: [0.2, 0.2, 0.2] })
    expect(own.map(share => Number(share.toFixed(3)))).toEqual([0.005, 0.2, 0.8])
  })

  it('goes to the side that foretells better, and leaves the other a word', () => {
    const own = Array.from({ length: 50 }, () => ({ general: 0.01, own: 0.2, known: 0 }))
    const general = own.map(one => ({ ...one, general: one.own, own: one.general }))
    expect(fitMixing(own, { own: [0.2] }).own[0]).toBeCloseTo(0.8)
    expect(fitMixing(general, { own: [0.2] }).own[0]).toBeCloseTo(0.005)
    expect(fitMixing([], { own: [0.2] }).own).toEqual([0.2])
  })
})
