import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitSeam } from './fit-seam.ts'
import { nextSentence } from './next-sentence.ts'
import { nextWord } from './next-word.ts'

const word = (text: string, expected: string, language?: string) => () =>
  expect(nextWord(text, language)).toBe(expected)
const sentence = (text: string, expected: string) => () => expect(nextSentence(text)).toBe(expected)
const seam = (before: string, text: string, expected: string) => () => expect(fitSeam(before, text)).toBe(expected)

describe('nextWord', () => {
  it('takes the white space before it', word('  harbour again', '  harbour'))
  it('keeps a contraction', word("don't stop", "don't"))
  it('keeps initials', word('U.S.A today', 'U.S.A'))
  it('keeps a decimal', word('1.5 times', '1.5'))
  it('keeps accents', word('café noir', 'café'))
  it('takes the marks that touch it', word('you?! Yes', 'you?!'))
  it('takes brackets around it', word('(hello) sea', '(hello)'))
  it('stops behind a dash', word('wait—no', 'wait—'))
  it('takes a leading dash with its word', word('—no more', '—no'))
  it('keeps a spaced dash alone', word(' — then', ' —'))
  it('takes an emoji whole', word('👩‍🚀 left', '👩‍🚀'))
  it('takes trailing white space', word('  ', '  '))
  it('takes nothing of nothing', word('', ''))
  it('takes a dictionary word of Japanese', word('猫が好きです', '猫', 'ja'))
  it('takes its full stop', word('猫。犬', '猫。', 'ja'))
  it('takes an opening bracket with it', word('「猫が好き」', '「猫', 'ja'))
  it('never crosses a space', word('好き です', '好き', 'ja'))
  it('parts scripts where they meet', word('Anna说', 'Anna', 'zh'))
})

describe('nextSentence', () => {
  it('ends at a full stop', sentence('The tide turned. foo', 'The tide turned.'))
  it('ends at a question mark', sentence('how are you? fine', 'how are you?'))
  it('takes a line with its break', sentence('one\ntwo', 'one\n'))
  it('takes a leading break alone', sentence('\n\nbody', '\n'))
  it('goes on at a comma', sentence('salt, tar, rope. next', 'salt, tar, rope.'))
  it('goes on after initials', sentence('U.S.A. is great.', 'U.S.A. is great.'))
  it('goes on in a decimal', sentence('3.14 of it. Yes', '3.14 of it.'))
  it('goes on after a title', sentence('Mr. Pell sat. He', 'Mr. Pell sat.'))
  it('takes the closing quotation mark', sentence('He said "stop." Then', 'He said "stop."'))
  it('takes the closing bracket', sentence('(done!) Then', '(done!)'))
  it('takes the tag', sentence(' “Go!” she said. He', ' “Go!” she said.'))
  it('ends at an ideographic stop with its mark', sentence('「行け。」次', '「行け。」'))
  it('takes all where nothing ends', sentence('no end', 'no end'))
  it('takes nothing of nothing', sentence('', ''))
})

describe('fitSeam', () => {
  it('drops a second space', seam('The ', ' tide', 'tide'))
  it('keeps the only space', seam('The', ' tide', ' tide'))
  it('invents no space', seam('The', 'tide', 'tide'))
  it('drops spaces at the start of a block', seam('', '  tide', 'tide'))
  it('keeps a line break', seam('end. ', ' \nNext', '\nNext'))
})

describe('taking part after part', () => {
  const piece = fc.constantFrom(
    'sea',
    ' ',
    '\n',
    '—',
    '“No!”',
    'she said',
    '.',
    '猫が好き',
    '。',
    '🎉',
    '👩‍🚀',
    '3.5',
    'Mr.',
    '\u00a0',
    '\ud83d',
  )
  const texts = fc.array(piece, { maxLength: 25 }).map(pieces => pieces.join(''))
  for (const [name, next] of [
    ['words', nextWord],
    ['sentences', nextSentence],
  ] as const) {
    it(`takes the whole text by ${name}`, () => {
      fc.assert(
        fc.property(texts, text => {
          let rest = text
          while (rest !== '') {
            const part = next(rest)
            expect(part).not.toBe('')
            expect(rest.startsWith(part)).toBe(true)
            rest = rest.slice(part.length)
          }
        }),
        { numRuns: 300 },
      )
    })
  }
})
