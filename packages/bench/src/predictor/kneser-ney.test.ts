import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { kneserNey } from './kneser-ney.ts'

const VOCABULARY = 6

describe('kneserNey', () => {
  it('gives every context chances that sum to one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: VOCABULARY - 1 }), { minLength: 8, maxLength: 200 }),
        fc.array(fc.integer({ min: 0, max: VOCABULARY - 1 }), { maxLength: 4 }),
        (units, context) => {
          const model = kneserNey(Uint32Array.from(units), VOCABULARY, 3)
          const all = Array.from({ length: VOCABULARY }, (_, unit) => unit)
          const sum = model.chancesOf(context, all).reduce((one, other) => one + other)
          expect(sum).toBeCloseTo(1, 9)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('expects what followed', () => {
    const model = kneserNey(Uint32Array.from([1, 2, 3, 1, 2, 3, 1, 2, 4, 1, 2, 3]), VOCABULARY, 3)
    const [often, once, never] = model.chancesOf([1, 2], [3, 4, 5])
    expect(often).toBeGreaterThan(once ?? 1)
    expect(once).toBeGreaterThan(never ?? 1)
  })

  it('goes by how many contexts a unit follows where the context is new', () => {
    // 2 stands after one unit only, however often; 3 after three
    const model = kneserNey(Uint32Array.from([1, 2, 1, 2, 1, 2, 1, 2, 4, 3, 5, 3, 1, 3]), VOCABULARY, 3)
    const [many, one] = model.chancesOf([0], [3, 2])
    expect(many).toBeGreaterThan(one ?? 1)
  })

  it('names what stood after the longest context it knows first', () => {
    const model = kneserNey(Uint32Array.from([1, 2, 3, 5, 2, 4]), VOCABULARY, 3)
    expect(model.followers([1, 2], 1)).toEqual([3])
    expect(new Set(model.followers([1, 2], 9))).toEqual(new Set([3, 4]))
  })
})
