import type { Hand, Mode, ReadBlock } from '@understudy/contracts'
import { wordCount } from '@understudy/prose'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { continuationRequest, rewriteRequest } from '../test/requests.ts'
import { ownPassages, type PassageWish } from './own-passages.ts'
import { createPassageKeeper } from './passage-keeper.ts'

const WORDS =
  'gull tide rope lamp stair clerk ledger boat orange harbour wall night bell crate wing sand door hand'.split(' ')

/** A paragraph of so many words, different for each seed. */
function text(seed: number, words = 60, first = 'Then'): string {
  let state = seed * 7919 + 1
  const said = Array.from({ length: words - 1 }, () => {
    state = (state * 48_271) % 2_147_483_647
    return WORDS[state % WORDS.length]
  })
  return `${first} ${said.join(' ').replace(/((?:\S+ ){9}\S+) /g, '$1. So ')}.`
}
function block(said: string, hand: Hand = 'typed', actor: string | null = 'mara'): ReadBlock {
  return {
    type: 'paragraph',
    text: said,
    provenance: [{ from: 0, to: said.length, hand, actor, suggestion: null }],
  } as ReadBlock
}
/** Told by the first word, so that rows can say it. */
const modeOf = (said: string): Mode => (said.startsWith('Said') ? 'dialogue' : 'action')
const wish: PassageWish = { place: { mode: 'action' }, modeOf, author: 'mara' }
const textsOf = (blocks: readonly ReadBlock[], wished: PassageWish = wish) =>
  ownPassages(blocks, wished).map(own => own.text)

describe('own passages', () => {
  it.each([
    ['typed', 'typed', 'mara', 1],
    ['typed by nobody known', 'typed', null, 1],
    ['handed over', 'own', null, 1],
    ['typed by an editor', 'typed', 'ed', 0],
    ['accepted', 'accepted', 'mara', 0],
    ['imported as of others', 'imported', null, 0],
    ['pasted', 'pasted', 'mara', 0],
    ['put there by a program', 'programmatic', null, 0],
  ] as const)('are what was %s', (_, hand, actor, count) => {
    expect(textsOf([block(text(1), hand, actor)])).toHaveLength(count)
  })
  it('hold next to no accepted words', () => {
    const said = text(1)
    const mixed = (accepted: number): ReadBlock => {
      const [typed] = block(said).provenance
      if (typed === undefined) return block(said)
      const cut = said.length - accepted
      return {
        ...block(said),
        provenance: [
          { ...typed, to: cut },
          { ...typed, from: cut, hand: 'accepted' },
        ],
      }
    }
    expect([5, 40].map(accepted => textsOf([mixed(accepted)]).length)).toEqual([1, 0])
  })
  it('are 40 to 120 words: short paragraphs together, the beginning of long ones', () => {
    expect(textsOf([block(text(1, 30))])).toEqual([])
    const both = textsOf([block(text(1, 30)), block(text(2, 30))])
    expect(both.map(said => said.split('\n\n').length)).toEqual([2])
    const [beginning = ''] = textsOf([block(text(3, 400))])
    expect(wordCount(beginning)).toBeLessThanOrEqual(120)
    expect(beginning).toMatch(/\.$/)
    expect(textsOf([block(text(1, 30)), block(text(9), 'pasted'), block(text(2, 30))])).toEqual([])
  })
  it('are nearest by mode, then by who speaks and sees', () => {
    const blocks = [text(1), text(2, 60, 'Said'), text(3), text(4, 60, 'Said Ines'), text(5)].map(said => block(said))
    const near = { ...wish, place: { mode: 'dialogue', speaker: 'Ines' } } as const
    expect(textsOf(blocks, near).slice(0, 2)).toEqual([text(4, 60, 'Said Ines'), text(2, 60, 'Said')])
  })
  it('are spread over the manuscript, none told twice', () => {
    const blocks = Array.from({ length: 700 }, (_, n) => block(text(n)))
    const found = ownPassages(blocks, wish)
    expect(found.map(({ from }) => Math.floor(from / 100))).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(textsOf(Array.from({ length: 70 }, () => block(text(1))))).toHaveLength(1)
  })
  it('are the same again for any manuscript, in bounds, and the writer’s own', () => {
    const anyBlock = fc
      .tuple(fc.nat(50), fc.nat(200), fc.constantFrom<Hand>('typed', 'accepted', 'own', 'pasted'))
      .map(([seed, words, hand]) => block(text(seed, words + 1), hand))
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 60 }), blocks => {
        const found = ownPassages(blocks, wish)
        expect(found).toEqual(ownPassages(blocks, wish))
        expect(found.length).toBeLessThanOrEqual(7)
        for (const { text: said, from, to } of found) {
          expect(wordCount(said)).toBeGreaterThanOrEqual(40)
          expect(wordCount(said)).toBeLessThanOrEqual(120)
          expect(
            blocks.slice(from, to).every(one => one.provenance.every(({ hand }) => hand === 'typed' || hand === 'own')),
          ).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the passages of a sitting', () => {
  const blocks = Array.from({ length: 70 }, (_, n) => block(text(n)))
  const at = (index: number, before = 'Elsewhere.') => ({
    ...continuationRequest(before),
    block: { index, type: 'paragraph' } as const,
  })
  const last = at(69)

  it('stay the same while the writer writes on', () => {
    const keeper = createPassageKeeper()
    const first = keeper.passages(blocks, wish, last)
    const later = [...blocks.slice(0, 30), block(text(99)), ...blocks.slice(30), block(text(88))]
    expect(keeper.passages(later, wish, at(70))).toEqual(first)
    expect(first.length).toBeGreaterThanOrEqual(5)
  })
  it('are none that the request is about, or has around it', () => {
    const keeper = createPassageKeeper()
    const [first = '', second = '', ...rest] = keeper.passages(blocks, wish, last)
    const index = blocks.findIndex(({ text: said }) => said === first)
    expect(keeper.passages(blocks, wish, at(index))).toEqual([second, ...rest])
    expect(keeper.passages(blocks, wish, at(69, `So. ${second} And`))).toEqual([first, ...rest])
    const selected = [{ block: index, type: 'paragraph', text: first, from: 0, to: 9 }] as const
    expect(keeper.passages(blocks, wish, rewriteRequest('x', { selected }))).toEqual([second, ...rest])
  })
  it('are chosen anew once one of them was changed', () => {
    const keeper = createPassageKeeper()
    const [first = ''] = keeper.passages(blocks, wish, last)
    const changed = blocks.map(one => (one.text === first ? block(text(77)) : one))
    expect(keeper.passages(changed, wish, last)).not.toContain(first)
  })
  it('grow with a book that had few', () => {
    const keeper = createPassageKeeper()
    expect(keeper.passages(blocks.slice(0, 1), wish, last)).toHaveLength(1)
    expect(keeper.passages(blocks, wish, last).length).toBeGreaterThanOrEqual(5)
  })
})
