import type { Hand, ReadBlock } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { APART, clausesIn, createClauseCounts, setPhrases } from './set-phrases.ts'

const block = (text: string, hand: Hand = 'typed'): ReadBlock => ({
  type: 'paragraph',
  text,
  provenance: [{ from: 0, to: text.length, hand, actor: null, suggestion: null }],
})
const SAYING = 'The sea keeps its own book, they said.'
/** So many words of other prose. */
const filler = (words: number, seed: number): ReadBlock =>
  block(Array.from({ length: words }, (_, i) => `w${seed}x${i}`).join(', '))
const phrasesOf = (blocks: readonly ReadBlock[], near = blocks.length) => {
  const read = blocks.map(one => ({ clauses: clausesIn(one), words: one.text.split(' ').length }))
  const counts = createClauseCounts()
  counts.count(read, 1)
  return setPhrases(read, counts, near).map(({ text, count, alike }) => `${text} ${count}/${alike}`)
}
const far = (...texts: readonly ReadBlock[]) => texts.flatMap((one, i) => [one, filler(APART, i)])

describe('set phrases', () => {
  it('are clauses that come again word for word, far from each other', () =>
    expect(phrasesOf(far(block(SAYING), block(`And so: ${SAYING}`), block(SAYING)))).toEqual([
      'the sea keeps its own book 3/0',
    ]))
  it('count clauses that begin alike and go on otherwise', () =>
    expect(phrasesOf(far(block(SAYING), block(SAYING), block(SAYING), block('The sea was grey that day.')))).toEqual([
      'the sea keeps its own book 3/1',
    ]))
  it.each([
    ['twice may be chance', far(block(SAYING), block(SAYING))],
    ['a tic', [block(SAYING), filler(900, 1), block(SAYING), filler(APART, 2), block(SAYING), filler(APART, 3)]],
    ['three words', far(block('She shut up.'), block('She shut up.'), block('She shut up.'))],
    ['accepted, not written', far(block(SAYING), block(SAYING, 'accepted'), block(SAYING))],
    ['pasted', far(block(SAYING), block(SAYING, 'pasted'), block(SAYING))],
  ])('not %s', (_, blocks) => expect(phrasesOf(blocks)).toEqual([]))
  it('not where one stands within reach of the caret', () => {
    const blocks = far(block(SAYING), block(SAYING), block(SAYING))
    expect(phrasesOf(blocks, 4)).toEqual([])
    expect(phrasesOf([...blocks, filler(10, 9)], 6)).toHaveLength(1)
  })
  it('are counted as blocks come and go', () => {
    const counts = createClauseCounts()
    const one = { clauses: clausesIn(block(SAYING)), words: 8 }
    counts.count([one, one, one], 1)
    expect([...counts.often]).toEqual(['the sea keeps its own book'])
    counts.count([one], -1)
    expect([...counts.often]).toEqual([])
    counts.count([one, one], -1)
    expect(counts.beginningLike(SAYING)).toBe(0)
  })
})
