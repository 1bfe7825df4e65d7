import type { Check, ItemRef, MeasureId, PassageScope, TextPattern, WordWish } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { keeps, type KeptChange } from './keeps.ts'

const item = { id: 'wish', version: 1 } as unknown as ItemRef
const base = { item, scope: {}, except: null, firm: true }
const cut = (...texts: readonly string[]): Check => {
  const words = texts.map((text): WordWish => ({ text, wish: 'cut', instead: null }))
  return { ...base, type: 'words', words }
}
const use = (text: string): Check => ({ ...base, type: 'words', words: [{ text, wish: 'use', instead: null }] })
const pattern = (said: TextPattern): Check => ({ ...base, type: 'pattern', pattern: said })
const measured = (id: string, direction: 'higher' | 'lower'): Check => {
  return { ...base, type: 'measure', measure: id as MeasureId, direction }
}
const at = (check: Check, scope: PassageScope, except: PassageScope | null = null): Check => ({
  ...check,
  scope,
  except,
})

const becomes = (check: Check, before: string, text: string, more: Partial<KeptChange> = {}) =>
  keeps(check, { base: before, text, mode: 'action', dialogue: 'double', ...more })
const ghost = (check: Check, text: string, more: Partial<KeptChange> = {}) => becomes(check, '', text, more)

describe('keeps', () => {
  it.each<[string, Check, string, string, string]>([
    ['a word that came', cut('suddenly'), 'He sat down there.', 'Suddenly he sat down there.', 'broken'],
    ['a word that went', cut('suddenly'), 'Suddenly he sat down.', 'He sat down there.', 'kept'],
    ['a word that was cut alone', cut('suddenly'), 'suddenly', '', 'kept'],
    ['a word that stayed', cut('suddenly'), 'Suddenly he sat.', 'Suddenly he stood.', 'silent'],
    ['no such word', cut('suddenly'), 'He sat down there.', 'He was sitting there.', 'kept'],
    ['too little to tell', cut('suddenly'), 'sat', 'stood', 'silent'],
    ['part of another word', cut('and'), 'He sat down there.', 'He sat in the sandy hand.', 'kept'],
    ['a phrase over blanks', cut('a sense of'), 'He felt it there.', 'He felt A  sense of it.', 'broken'],
    ['either apostrophe', cut("ain't"), 'It is not there.', 'It ain’t there now.', 'broken'],
    ['a possessive is not a contraction', cut('tom'), 'It is there now.', 'It is Tom’s own.', 'broken'],
    ['a word that was to stay', use('whilst'), 'He sat whilst it rained.', 'He sat as it rained.', 'broken'],
    ['a word that stayed', use('whilst'), 'He sat whilst it rained.', 'He slept whilst it rained.', 'kept'],
    ['a word that could not go', use('whilst'), 'He sat as it rained.', 'He slept as it rained.', 'silent'],
    [
      'another opening',
      pattern({ type: 'no-opening', of: 'sentence', words: ['and'] }),
      'He sat. He slept.',
      'He sat. And he slept.',
      'broken',
    ],
    [
      'the word elsewhere',
      pattern({ type: 'no-opening', of: 'sentence', words: ['and'] }),
      'He sat. He slept.',
      'He sat and he slept.',
      'kept',
    ],
    [
      'an opening in marks',
      pattern({ type: 'no-opening', of: 'sentence', words: ['well'] }),
      '“No,” he said.',
      '“Well, no,” he said.',
      'broken',
    ],
    [
      'an opening of a paragraph',
      pattern({ type: 'no-opening', of: 'paragraph', words: ['it was'] }),
      'It rained. It was late.',
      'It rained.\nIt was late.',
      'broken',
    ],
    ['a dash', pattern({ type: 'no-mark', mark: 'em-dash' }), 'He sat, and slept.', 'He sat—and slept.', 'broken'],
    [
      'a dash of two hyphens',
      pattern({ type: 'no-mark', mark: 'em-dash' }),
      'He sat, and slept.',
      'He sat--and slept.',
      'broken',
    ],
    [
      'a hyphen',
      pattern({ type: 'no-mark', mark: 'dash' }),
      'He sat still there.',
      'He sat half-asleep there.',
      'kept',
    ],
    ['a range', pattern({ type: 'no-mark', mark: 'en-dash' }), 'From 1887 to 1890.', 'In the years 1887–1890.', 'kept'],
    [
      'three dots',
      pattern({ type: 'no-mark', mark: 'ellipsis' }),
      'He sat down there.',
      'He sat down . . . there.',
      'broken',
    ],
    ['a time', pattern({ type: 'no-mark', mark: 'colon' }), 'It was past ten.', 'It was 10:15 there.', 'kept'],
    ['two marks', pattern({ type: 'no-run', mark: 'exclamation' }), 'Stop it now!', 'Stop it now!!', 'broken'],
    ['one mark', pattern({ type: 'no-run', mark: 'exclamation' }), 'Stop it now.', 'Stop it now!', 'kept'],
    [
      'a sentence too long',
      pattern({ type: 'limit', of: 'sentence', unit: 'words', most: 5 }),
      'He sat. It rained on.',
      'He sat as it rained on and on.',
      'broken',
    ],
    [
      'a sentence just long enough',
      pattern({ type: 'limit', of: 'sentence', unit: 'words', most: 5 }),
      'He sat.',
      'He sat as it rained.',
      'kept',
    ],
    [
      'a paragraph of one sentence',
      pattern({ type: 'limit', of: 'paragraph', unit: 'sentences', least: 2 }),
      'He sat. It rained.',
      'He sat.\nIt rained.',
      'broken',
    ],
    [
      'a speech too long',
      pattern({ type: 'limit', of: 'speech', unit: 'words', most: 3 }),
      '“No,” he said.',
      '“No, not at all,” he said.',
      'broken',
    ],
    [
      'other quotation marks',
      pattern({ type: 'quotes', style: 'single' }),
      '‘No,’ he said.',
      '“No,” he said.',
      'broken',
    ],
    [
      'marks within marks',
      pattern({ type: 'quotes', style: 'double' }),
      '“No,” he said.',
      '“She said ‘no’ to me,” he said.',
      'kept',
    ],
    ['straight marks', pattern({ type: 'quotes', style: 'curly' }), '“No,” he said.', '"No," he said.', 'broken'],
    [
      'a measure that went its way',
      measured('adverbs', 'lower'),
      'He slowly, sadly sat.',
      'He sat down there.',
      'kept',
    ],
    ['one that went against it', measured('adverbs', 'lower'), 'He sat down there.', 'He slowly, sadly sat.', 'broken'],
    ['one that stayed', measured('adverbs', 'lower'), 'He sat down there.', 'He lay down there.', 'silent'],
  ])('%s', (_, check, before, text, expected) => expect(becomes(check, before, text)).toBe(expected))

  const okay = cut('okay')
  it.each<[string, Check, string, string]>([
    ['in speech only', at(okay, { mode: 'dialogue' }), 'Okay was written on the door.', 'silent'],
    ['in speech', at(okay, { mode: 'dialogue' }), '“Okay,” he said, and sat.', 'broken'],
    ['in speech without it', at(okay, { mode: 'dialogue' }), '“Yes,” he said. It was okay.', 'kept'],
    ['by the speaker', at(okay, { speaker: 'Bess' }), '“Okay,” said Bess, and sat.', 'broken'],
    ['by the speaker’s whole name', at(okay, { speaker: 'Bess Harrow' }), '“Okay,” said Bess, and sat.', 'broken'],
    ['by another', at(okay, { speaker: 'Bess' }), '“Okay,” said Tom, and sat.', 'silent'],
    ['in the mode of the passage', at(okay, { mode: 'action' }), 'It was okay by him.', 'broken'],
    ['in another', at(okay, { mode: 'reflection' }), 'It was okay by him.', 'silent'],
    ['but not in speech', at(okay, {}, { mode: 'dialogue' }), '“Okay,” he said, and sat.', 'kept'],
    ['beside speech', at(okay, {}, { mode: 'dialogue' }), '“Yes,” he said. It was okay.', 'broken'],
    ['but not by her', at(okay, {}, { speaker: 'Bess' }), '“Okay,” said Bess, and sat.', 'kept'],
    ['but not in this mode', at(okay, {}, { mode: 'action' }), 'It was okay by him.', 'silent'],
  ])('%s', (_, check, text, expected) => expect(ghost(check, text)).toBe(expected))

  it('holds a continuation against what is usual', () => {
    const usual = () => 1
    const text = 'He slowly went down to the harbour, sadly, and sat there.'
    expect(ghost(measured('adverbs', 'lower'), text, { usual })).toBe('broken')
    expect(ghost(measured('adverbs', 'lower'), 'He went down to the harbour and sat there.', { usual })).toBe('kept')
    expect(ghost(measured('adverbs', 'lower'), 'He sat.', { usual })).toBe('silent')
    expect(ghost(measured('adverbs', 'lower'), text)).toBe('silent')
  })
  it('ends on any text', () => {
    for (const text of [
      '!'.repeat(20_000),
      '. '.repeat(10_000),
      '“'.repeat(5_000),
      '-'.repeat(20_000),
      'and '.repeat(4_000),
    ])
      for (const check of [
        cut('and'),
        pattern({ type: 'no-run', mark: 'exclamation' }),
        pattern({ type: 'no-mark', mark: 'ellipsis' }),
        pattern({ type: 'quotes', style: 'double' }),
      ])
        ghost(check, text)
  }, 60_000)
  it('takes a word of a list for no expression', () => {
    expect(ghost(cut('(a+)+$'), `${'a'.repeat(5_000)}! and so on`)).toBe('kept')
    expect(ghost(cut('h.t'), 'The hat, the hot day.')).toBe('kept')
  })
})
