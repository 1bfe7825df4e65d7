import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptRate } from './kept-rate.ts'

const rate = (base: string, suggested: string, settled: string, expected: number) => () =>
  expect(keptRate(base, suggested, settled)).toBeCloseTo(expected, 5)

describe('keptRate', () => {
  it('all the same', rate('same', 'same', 'same', 1))
  it('taken', rate('old', 'new', 'new', 1))
  it('taken back', rate('big', 'small', 'big', 0))
  it('nothing offered, and rewritten', rate('old', 'old', 'new', 0))
  it('a cut filled with something else', rate('old', '', 'new', 0))
  it('a cut kept beside another change', rate('very very tired and ill', 'tired and ill', 'tired and sick', 0.5))
  it('a cut taken back', rate('very tired', 'tired', 'very tired', 0))
  it('two words of three', rate('', 'alpha beta gamma', 'alpha gamma', 10 / 14))
  it(
    'the context earns nothing',
    rate('the old harbour at night', 'the grey harbour at night', 'the harbour at night', 0),
  )
  it('the context costs nothing', rate('the old harbour', 'the grey harbour', 'a grey town', 1))
  it('half of what it brought', rate('She left.', 'She left. It rained hard.', 'She left. It rained.', 9 / 13))
  it('what the writer added counts for nothing', rate('', 'It rained.', 'It rained all night.', 1))
  it('outgrown', rate('', 'It rained.', `It rained. ${'x'.repeat(600)}`, 0))
  it('Japanese', rate('', '猫が好き', '犬が好き', 3 / 4))
})

it('is always between 0 and 1, and 1 for what stands as suggested', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'b', 'tide ', ' ', '.', '猫', '\n'), { maxLength: 20 })
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(texts, texts, texts, (base, suggested, settled) => {
      const kept = keptRate(base, suggested, settled)
      expect(kept).toBeGreaterThanOrEqual(0)
      expect(kept).toBeLessThanOrEqual(1)
      expect(keptRate(base, suggested, suggested)).toBe(1)
    }),
    { numRuns: 300 },
  )
})
