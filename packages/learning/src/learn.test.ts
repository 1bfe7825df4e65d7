import type { Mode } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HYPERPARAMETERS } from './hyperparameters.ts'
import { logistic } from './assumed-density.ts'
import { learn } from './learn.ts'
import { emptyPosterior, weightBelief, type Posterior } from './posterior.ts'

const chose = (change: Readonly<Record<string, number>>, mode: Mode = 'action', weight = 1) => ({
  change,
  place: { mode },
  weight,
})
const after = (...comparisons: readonly ReturnType<typeof chose>[]) =>
  comparisons.reduce<Posterior>(learn, emptyPosterior)
const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value)
const mean = (posterior: Posterior, measure: string, mode: Mode | null = null) =>
  weightBelief(posterior, measure, mode === null ? {} : { mode }).mean

/** The posterior of the margin itself, by adding up a fine grid. */
function exactMargin(variance: number): { readonly mean: number; readonly variance: number } {
  let [mass, first, second] = [0, 0, 0]
  for (let s = -12; s <= 12; s += 0.001) {
    const density = logistic(s) * Math.exp((-s * s) / (2 * variance))
    mass += density
    first += density * s
    second += density * s * s
  }
  return { mean: first / mass, variance: second / mass - (first / mass) ** 2 }
}

describe('learn', () => {
  it('comes near the exact update of the margin', () => {
    const posterior = after(chose({ adverbs: -1 }))
    const { mean: exactMean, variance } = exactMargin(1.25)
    const both = weightBelief(posterior, 'adverbs', { mode: 'action' })
    expect(-both.mean).toBeCloseTo(exactMean, 1)
    expect(variance).toBeLessThan(1.25)
  })
  it('moves toward what was preferred', () => expect(mean(after(chose({ adverbs: -1 })), 'adverbs')).toBeLessThan(0))
  it('leaves what did not move', () => expect(mean(after(chose({ adverbs: -1 })), 'commas')).toBe(0))
  it('grows surer with each', () => {
    const variances = [1, 3, 9].map(
      count => weightBelief(after(...times(count, chose({ adverbs: -1 }))), 'adverbs', {}).variance,
    )
    expect(variances).toEqual(variances.toSorted((a, b) => b - a))
  })
  it('shares credit among what moved together', () => {
    const alone = mean(after(chose({ a: 1 })), 'a')
    const together = mean(after(chose({ a: 1, b: 1 })), 'a')
    expect(together).toBeGreaterThan(0)
    expect(together).toBeLessThan(alone)
  })
  it('explains a by-product away', () => {
    const posterior = after(...times(12, chose({ tags: 1, length: 0.3 })), ...times(6, chose({ length: -0.3 })))
    expect(mean(posterior, 'tags')).toBeGreaterThan(0.8)
    expect(mean(posterior, 'length')).toBeLessThan(0.2)
  })
  it('makes a light choice move less', () => {
    expect(mean(after(chose({ a: 1 }, 'action', 0.25)), 'a')).toBeLessThan(mean(after(chose({ a: 1 })), 'a'))
  })
  it('ignores a choice without weight', () => expect(after(chose({ a: 1 }, 'action', 0))).toBe(emptyPosterior))
  it('does not know numbers from places in the prototype', () => {
    expect(mean(after(chose({ a: 1 })), 'constructor')).toBe(0)
  })
})

describe('modes', () => {
  it('lend each other what is general', () => {
    const posterior = after(...times(8, chose({ adverbs: -1 }, 'action')))
    expect(mean(posterior, 'adverbs', 'dialogue')).toBeLessThan(-0.5)
    expect(mean(posterior, 'adverbs', 'action')).toBeLessThan(mean(posterior, 'adverbs', 'dialogue'))
  })
  it('part where the choices do', () => {
    const turns = times(12, [chose({ commas: 1 }, 'dialogue'), chose({ commas: -1 }, 'action')]).flat()
    const posterior = after(...turns)
    expect(mean(posterior, 'commas', 'dialogue')).toBeGreaterThan(0.4)
    expect(mean(posterior, 'commas', 'action')).toBeLessThan(-0.4)
    expect(Math.abs(mean(posterior, 'commas'))).toBeLessThan(0.4)
  })
})

describe('works', () => {
  const inWork = (work: string, adverbs: number) => ({
    ...chose({ adverbs }),
    place: { mode: 'action' as const, work },
  })

  it('teach nothing apart while there is one', () => {
    const known = after(...times(6, inWork('tides', -1)))
    const placeless = after(...times(6, chose({ adverbs: -1 })))
    expect(known.beliefs).toEqual(placeless.beliefs)
    expect(weightBelief(known, 'adverbs', { work: 'tides' })).toEqual(weightBelief(known, 'adverbs', {}))
  })
  it('part where they disagree, and share where they do not', () => {
    const turns = times(3, [inWork('tides', -1), inWork('tides', -1), inWork('harbour', 1), inWork('harbour', 1)])
    const parted = after(...turns.flat())
    expect(weightBelief(parted, 'adverbs', { work: 'tides' }).mean).toBeLessThan(-0.2)
    expect(weightBelief(parted, 'adverbs', { work: 'harbour' }).mean).toBeGreaterThan(0.2)
    const alike = after(...times(6, inWork('tides', -1)), ...times(6, inWork('harbour', -1)))
    expect(weightBelief(alike, 'adverbs', { work: 'a third' }).mean).toBeLessThan(-0.5)
  })
  it('are told apart up to a bound', () => {
    const many = after(...Array.from({ length: 60 }, (_, index) => inWork(`work-${index}`, -1)))
    expect(many.works).toHaveLength(24)
    expect(Object.keys(many.beliefs).filter(key => key.includes('@work='))).toHaveLength(24)
  })
})

describe('forgetting', () => {
  const learned = after(...times(10, chose({ adverbs: -1 })))
  const later = times(HYPERPARAMETERS.halfLife, chose({ commas: 1 })).reduce<Posterior>(learn, learned)
  it('keeps the mean and lets half the certainty go in a half-life', () => {
    const [then, now] = [weightBelief(learned, 'adverbs', {}), weightBelief(later, 'adverbs', {})]
    const prior = HYPERPARAMETERS.priorDeviation ** 2
    expect(now.mean).toBe(then.mean)
    expect(prior - now.variance).toBeCloseTo((prior - then.variance) / 2)
  })
  it('lets a changed taste overtake in about as many choices as made the old one', () => {
    expect(mean(times(10, chose({ adverbs: 1 })).reduce<Posterior>(learn, learned), 'adverbs')).toBeGreaterThan(-0.3)
    expect(mean(times(16, chose({ adverbs: 1 })).reduce<Posterior>(learn, learned), 'adverbs')).toBeGreaterThan(0)
  })
})

describe('the posterior as a value', () => {
  const amount = fc.double({ min: -3, max: 3, noNaN: true })
  const comparison = fc.record({
    change: fc.record({ a: amount, b: amount, c: amount }),
    place: fc.record({ mode: fc.constantFrom<Mode>('action', 'dialogue', 'description') }),
    weight: fc.double({ min: 0, max: 2, noNaN: true }),
  })
  it('stays finite, with variances above 0 and never above the prior', () => {
    fc.assert(
      fc.property(fc.array(comparison, { maxLength: 80 }), comparisons => {
        const { beliefs } = comparisons.reduce<Posterior>(learn, emptyPosterior)
        for (const { mean, variance } of Object.values(beliefs)) {
          expect(Number.isFinite(mean)).toBe(true)
          expect(variance).toBeGreaterThan(0)
          expect(variance).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 200 },
    )
  })
  it('never lowers the chance of what was just chosen', () => {
    fc.assert(
      fc.property(fc.array(comparison, { maxLength: 20 }), comparison, (before, next) => {
        const posterior = before.reduce<Posterior>(learn, emptyPosterior)
        const margin = (of: Posterior) =>
          Object.entries(next.change).reduce((sum, [measure, by]) => sum + by * mean(of, measure, next.place.mode), 0)
        expect(margin(learn(posterior, next))).toBeGreaterThanOrEqual(margin(posterior) - 1e-6)
      }),
      { numRuns: 200 },
    )
  })
  it('mirrors: the opposite choices give the opposite posterior', () => {
    fc.assert(
      fc.property(fc.array(comparison, { maxLength: 20 }), comparisons => {
        const turned = comparisons.map(({ change, ...rest }) => ({
          ...rest,
          change: Object.fromEntries(Object.entries(change).map(([measure, by]) => [measure, -by])),
        }))
        const [one, other] = [comparisons, turned].map(list => list.reduce<Posterior>(learn, emptyPosterior))
        for (const measure of ['a', 'b', 'c']) {
          expect(mean(one ?? emptyPosterior, measure)).toBeCloseTo(-mean(other ?? emptyPosterior, measure), 6)
        }
      }),
      { numRuns: 100 },
    )
  })
})
