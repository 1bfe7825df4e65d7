import { lexicalChange } from '@understudy/stylometry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreTexts } from './score-texts.ts'
import { scoreChange } from './score-change.ts'
import { stylometryReader } from './stylometry-reader.ts'
import type { ItemWeight, Weights } from './weights.ts'

const population = new Map([
  ['word:slowly', -0.5],
  ['word:quay', 0.2],
  ['phrase:the quay', 0.4],
  ['phrase:¶ she', 0.3],
  ['phrase:. ¶', -0.1],
  ['phrase:very slowly', -1],
])
/** Loosened as whole drafts are. */
const loose = new Map([...population].map(([effect, by]) => [effect, 0.3 * by]))
const reader = { ...stylometryReader, population: () => population, measureChange: () => ({}) }
const inModes = (value: number) => ({
  dialogue: value,
  action: value,
  description: value,
  reflection: value,
  embedded: value,
})
const own = (effect: string, value: number): ItemWeight => ({
  item: `item-${effect}` as ItemWeight['item'],
  layer: 'author',
  effect,
  scope: {},
  rank: 1,
  value,
  byMode: inModes(value),
})

const word = fc.constantFrom('She', 'she', 'very', 'slowly', 'the', 'quay', 'quay.', 'Wenna’s', '¶', 'walked')
const text = fc.array(word, { maxLength: 14 }).map(words => words.join(' '))
const weights = fc.constantFrom<Weights>(
  [],
  [own('word:slowly', 2)],
  [own('word:walked', -1.5), own('phrase:she very', 1)],
)

describe('the taste of words', () => {
  it('adds up to what the change of words does, one by one', () => {
    fc.assert(
      fc.property(text, text, weights, (base, draft, said) => {
        fc.pre(base !== '')
        const [quick] = scoreTexts({ weights: said, base, texts: [draft], place: {}, language: 'en' }, reader)
        const plain = scoreChange(said, lexicalChange(base, draft), {}, loose)
        expect(quick?.score).toBeCloseTo(plain.score, 9)
        expect(quick?.own).toBeCloseTo(plain.own, 9)
        expect(quick?.moved).toEqual(plain.moved)
      }),
      { numRuns: 400 },
    )
  })
})
