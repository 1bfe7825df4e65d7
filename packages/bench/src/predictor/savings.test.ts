import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitsOf } from '@understudy/predictor'
import { calibrationError, casesOf, fitCalibration } from './calibrate.ts'
import { foretoldIn, type ForetoldPlace } from './foretold-text.ts'
import { kneserNey } from './kneser-ney.ts'
import { nGramSource } from './n-gram-source.ts'
import { savingsAt, savingsFor } from './savings.ts'
import { vocabularyOf } from './vocabulary.ts'

const TEXT = 'The boats lay on the mud, and the tide went out beyond the harbour wall.'

function sourceOf(text: string) {
  const units = unitsOf(text)
  const vocabulary = vocabularyOf(new Map(units.map(unit => [unit, 1])), 1)
  return nGramSource(kneserNey(Uint32Array.from(units, vocabulary.idOf), vocabulary.size, 5), vocabulary)
}

const raw = ({ log }: ForetoldPlace['steps'][number]) => Math.exp(log)
const PLACE = fc
  .array(fc.record({ more: fc.integer({ min: 1, max: 8 }), chance: fc.double({ min: 0.1, max: 1, noNaN: true }) }), {
    maxLength: 4,
  })
  .chain(units => {
    let [chars, log] = [0, 0]
    const steps = units.map(({ more, chance }, at) => ({
      chars: (chars += more),
      log: (log += Math.log(chance)),
      units: at + 1,
    }))
    return fc.record({ steps: fc.constant(steps), right: fc.constantFrom(0, ...steps.map(step => step.chars)) })
  })
const TEXTS = fc.array(fc.array(PLACE, { maxLength: 40 }), { maxLength: 4 })

describe('savings', () => {
  it('saves most of a text that is known by heart', async () => {
    const places = await foretoldIn({ text: TEXT, before: [] }, sourceOf(`${TEXT} ${TEXT} ${TEXT}`))
    expect(savingsAt([places], 0.5, raw).saved).toBeGreaterThan(0.4)
  })

  it('saves nothing of a text that is wholly new', async () => {
    const places = await foretoldIn({ text: 'Xylophones quivered pianissimo.', before: [] }, sourceOf(TEXT))
    expect(savingsAt([places], 0.3, raw).saved).toBe(0)
  })

  it('keeps to shares, and to the precision that is asked for', () => {
    fc.assert(
      fc.property(TEXTS, texts => {
        for (const precision of [0.5, 0.7]) {
          const found = savingsFor(texts, precision, raw)
          expect(found.precision).toBeGreaterThanOrEqual(precision)
          for (const share of [found.saved, found.shown, found.precision]) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('fitCalibration', () => {
  it('finds out that a model is too sure of itself', () => {
    // right in six of ten cases that the model takes for nine of ten
    const places = Array.from({ length: 1_000 }, (_, at): ForetoldPlace => {
      const isRight = at % 10 < 6
      return { steps: [{ chars: 4, log: Math.log(0.9), units: 1 }], right: isRight ? 4 : 0 }
    })
    const cases = casesOf([places])
    const fitted = fitCalibration(cases)
    expect(calibrationError(cases, { bias: 0, slope: 1, length: 0 })).toBeCloseTo(0.3, 2)
    expect(calibrationError(cases, fitted)).toBeLessThan(0.02)
  })
})
