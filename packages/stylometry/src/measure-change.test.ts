import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureChange } from './measure-change.ts'
import { MEASURES } from './measures.ts'

const moves = (base: string, settled: string, measure: string, by: number) => () =>
  expect(measureChange(base, settled)[measure] ?? 0).toBeCloseTo(by, 1)

/** The measures that move by more than half of what a reader notices. */
const clearly = (base: string, settled: string) =>
  Object.entries(measureChange(base, settled))
    .filter(([, by]) => Math.abs(by) > 0.55)
    .map(([id]) => id)
    .sort()

const PARAGRAPH =
  'The ferry was late. Mara waited at the rail with the letter folded in her glove, and the gulls went round and round the lamp. Nobody on the quay had asked her why she was leaving. Below, the water slapped at the piles.'

describe('one change of a line editor', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['ornate-tags', '“Go,” she expostulated.', '“Go,” she said.'],
    ['filter-verbs', 'She heard the door slam.', 'The door slammed.'],
    ['intensifiers', 'He was very tired.', 'He was tired.'],
    ['began-to', 'He began to cross the room.', 'He crossed the room.'],
    ['padding', 'He left due to the fact that it rained.', 'He left because it rained.'],
    ['body-doubling', 'He nodded his head.', 'He nodded.'],
    ['tag-adverbs', '“Go,” he shouted loudly.', '“Go,” he shouted.'],
    ['suddenly', 'Suddenly the phone rang.', 'The phone rang.'],
    ['there-was', 'There was a man standing at the gate.', 'A man stood at the gate.'],
  ]
  for (const [measure, base, settled] of rows) {
    it(`${measure} alone in its line`, moves(base, settled, measure, -1))
    it(`${measure} more than anything else in its line`, () => {
      const [most] = Object.entries(measureChange(base, settled)).sort(
        ([, one], [, other]) => Math.abs(other) - Math.abs(one),
      )
      expect(most?.[0]).toBe(measure)
    })
    it(`${measure} in a paragraph`, moves(`${PARAGRAPH} ${base}`, `${PARAGRAPH} ${settled}`, measure, -1))
    it(`${measure} back again`, moves(settled, base, measure, 1))
    it(`${measure} and nothing else in a paragraph`, () =>
      expect(clearly(`${PARAGRAPH} ${base}`, `${PARAGRAPH} ${settled}`)).toEqual([measure]))
  }
  it(
    'two of a kind are twice the evidence',
    moves('He was very tired and very cold.', 'He was tired and cold.', 'intensifiers', -2),
  )
  it(
    'five are three: no more is said',
    moves('He was very very very very very old.', 'He was old.', 'intensifiers', -3),
  )
})

describe('a passage rewritten', () => {
  const long =
    'He took the lamp from its hook and went down to the water where the boats were lying side by side in the dark.'
  const split =
    'He took the lamp from its hook. He went down to the water. The boats were lying side by side in the dark.'
  it('shorter sentences', () => expect(measureChange(long, split)['sentence-length']).toBeLessThan(-0.5))
  it('a text cut to half with half its commas did not change in commas', () => {
    const half = 'Salt, tar and rope lay about, and nobody came. '
    expect(Math.abs(measureChange(half.repeat(40), half.repeat(20))['commas'] ?? 0)).toBeLessThanOrEqual(3)
    expect(measureChange(half.repeat(2), half)['commas']).toBeCloseTo(-0.9, 0)
  })
  it('half and double are equally far', () => {
    const change = measureChange('Salt and tar.', 'Salt and tar and more rope.')['text-length'] ?? 0
    expect(measureChange('Salt and tar and more rope.', 'Salt and tar.')['text-length']).toBe(-change)
  })
  it(
    'more dialogue',
    moves(`${PARAGRAPH}\n“No.”`, `${PARAGRAPH}\n“No, and no again, and you will not ask me.”`, 'dialogue-share', 0.5),
  )
})

describe('texts that say nothing', () => {
  it('the same text', () => expect(measureChange(PARAGRAPH, PARAGRAPH)).toEqual({}))
  it('nothing before', () => expect(measureChange('', PARAGRAPH)).toEqual({}))
  it('nothing after', () => expect(measureChange(PARAGRAPH, '')).toEqual({}))
  it('no words', () => expect(measureChange('🎉', '…')).toEqual({}))
  it('English words in German', () =>
    expect(measureChange('very', 'alt', { language: 'de' })).toEqual({ 'word-length': expect.any(Number) }))
  it('one paragraph against one', () => expect(measureChange('A b c.', 'A b.')['paragraph-length']).toBeUndefined())
})

describe('as algebra', () => {
  const piece = fc.constantFrom(
    'very ',
    'She ',
    'said',
    '. ',
    '“No,” ',
    'quickly ',
    '猫が',
    '🎉',
    '\n',
    'began to run ',
    ', ',
    '? ',
    'heard the ',
    'like a ',
    "don't ",
  )
  const texts = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''))
  const ids = new Set(MEASURES.map(({ id }) => String(id)))
  it('swapping the texts gives the negative; all is finite, known and at most three', () => {
    fc.assert(
      fc.property(texts, texts, (base, settled) => {
        const there = measureChange(base, settled)
        const back = measureChange(settled, base)
        for (const [id, by] of Object.entries(there)) {
          expect(ids.has(id)).toBe(true)
          expect(Math.abs(by)).toBeLessThanOrEqual(3)
          expect(back[id]).toBeCloseTo(-by, 3)
        }
      }),
      { numRuns: 300 },
    )
  })
})
