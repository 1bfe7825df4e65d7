import { wordChanges } from '@understudy/stylometry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectsOf, isTelling, namesIn, partsOf, unitEffects, wordUnits } from './word-units.ts'

const unitsOf = (before: string, after: string) => wordUnits(wordChanges(before, after), namesIn([before, after]))
const said = (before: string, after: string) =>
  Object.entries(unitsOf(before, after).moved)
    .map(([unit, by]) => `${by > 0 ? '+' : '-'}${unit}`)
    .sort()

describe('what a change says of words', () => {
  it.each([
    ['He was somehow late for the boat again', 'He was late for the boat again', ['-somehow']],
    ['He was late for the boat again', 'He was somehow late for the boat again', ['+somehow']],
    ['She would utilize the long rope tonight', 'She would use the long rope tonight', ['+use', '-utilize']],
    [
      'He felt a sense of dread in the long hall that night',
      'He felt dread in the long hall that night',
      ['-a', '-a sense', '-a sense of', '-of', '-sense', '-sense of'],
    ],
    ['a name that goes: then Tom sat there by the fire', 'a name that goes: then sat there by the fire', []],
    ['there were 40 boats in the bay that night', 'there were boats in the bay that night', []],
    ['The lamp burned low in the hall', 'The lamp burned low in the hall', []],
  ])('%j → %j', (before, after, moved) => expect(said(before, after)).toEqual(moved))
  it('knows what is put for what', () =>
    expect(unitsOf('She would utilize the rope tonight', 'She would use the rope tonight').swaps).toEqual({
      utilize: 'use',
    }))
  it('takes no move for a word that came and went', () => {
    const changes = { swaps: [], cuts: ['and salt'], puts: ['salt and'] }
    expect(wordUnits(changes, new Set()).moved).toEqual({})
  })
  it('says nothing of a passage said anew', () =>
    expect(said('he went down to the water and sat', 'she lit a lamp in the yard and slept')).toEqual([]))
})

describe('units', () => {
  it('are known by the word or by each pair of words', () => {
    expect(effectsOf('somehow')).toEqual(['word:somehow'])
    expect(effectsOf('a sense of')).toEqual(['phrase:a sense', 'phrase:sense of'])
  })
  it.each([
    ['somehow', true],
    ['the', false],
    ['of the', false],
    ['a sense of', true],
    ['constructor', true],
  ])('%j tells something by itself: %s', (unit, tells) => expect(isTelling(unit)).toBe(tells))
  it('come whole and in parts', () => expect(partsOf('in order')).toEqual(['in', 'in order', 'order']))
  it('turn round with the texts, whatever they are', () => {
    const text = fc.array(fc.constantFrom('the', 'lamp', 'somehow', 'Tom', '12', 'burned', ',', '“', 'très', '雨'), {
      maxLength: 14,
    })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')]
        const effects = unitEffects(unitsOf(before, after))
        for (const [effect, by] of Object.entries(effects)) {
          expect(Math.abs(by)).toBe(1)
          expect(effect).toMatch(/^(?:word:\p{L}|phrase:\p{L}\S* \p{L})/u)
        }
        expect(unitsOf(before, before).moved).toEqual({})
      }),
      { numRuns: 300 },
    )
  })
})

it.each([
  ['She saw Tom by the gate', ['tom']],
  ['Tom went. Tom sat', []],
  ['“Go,” said Bess, and Bess’s lamp went out', ['bess', "bess's"]],
  ['They met at the Rose. A rose lay there', []],
])('names in %j', (text, names) => expect([...namesIn([text])]).toEqual(names))
