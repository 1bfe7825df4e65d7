import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beforeOverlap } from './before-overlap.ts'
import { endsSentence } from './ends-sentence.ts'
import { fitSeam } from './fit-seam.ts'
import { nextSentence } from './next-sentence.ts'
import { nextWord } from './next-word.ts'
import { withoutEcho } from './without-echo.ts'

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
  it('takes the marks of an abbreviation', word('e.g. this', 'e.g.'))
  it('takes a quotation mark with its word', word('“Stop,” she', '“Stop,”'))
  it('keeps a sum of money', word('$1,000.50, then', '$1,000.50,'))
  it('takes a paragraph break with the word behind it', word('\n\nShe went', '\n\nShe'))
  it('takes Korean by the space', word('안녕하세요 세상', '안녕하세요', 'ko'))
  for (const [language, run] of [
    ['zh', '你好世界朋友'],
    ['ja', '私は猫が好きです'],
    ['th', 'ฉันรักแมว'],
  ] as const) {
    it(`takes less than a whole run of ${language}`, () => {
      const part = nextWord(run, language)
      expect(run.startsWith(part) && part.length > 0 && part.length < run.length).toBe(true)
    })
  }
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
  it(
    'goes on after a shortened word',
    sentence('salt, e.g. this, etc. and more. Then', 'salt, e.g. this, etc. and more.'),
  )
  it('goes on after a number in its line', sentence('See item 1. below. Then', 'See item 1. below.'))
  it('goes on after the initials of a name', sentence('J. R. Pell sat. He', 'J. R. Pell sat.'))
  it('goes on after an hour', sentence('at 5 p.m. on Monday. Then', 'at 5 p.m. on Monday.'))
  it('ends at an hour before a capital', sentence('at 5 p.m. Then he', 'at 5 p.m.'))
  it('goes on from a broken thought', sentence('Wait... what? No', 'Wait... what?'))
  it('ends with broken-off speech', sentence('“But I—” She stopped.', '“But I—”'))
  it('ends in Chinese, closing quotation mark included', sentence('他说：“走吧。”然后', '他说：“走吧。”'))
  it('ends at a question in Chinese', sentence('真的吗？是的。', '真的吗？'))
  it('takes the tag in Japanese', sentence('「行け！」と言った。次', '「行け！」と言った。'))
  it('takes all where nothing ends', sentence('no end', 'no end'))
  it('takes nothing of nothing', sentence('', ''))
})

describe('endsSentence', () => {
  const ends = (text: string, expected: boolean) => () => expect(endsSentence(text)).toBe(expected)
  it('at a full stop, with or without a space', ends('The tide turned. ', true))
  it('behind a closing mark', ends('He said “Go.”', true))
  it('in Japanese', ends('猫が好き。', true))
  it('not at an abbreviation', ends('He met Mr.', false))
  it('not in the middle', ends('One. And two', false))
  it('not where nothing is', ends('  ', false))
})

describe('fitSeam', () => {
  it('drops a second space', seam('The ', ' tide', 'tide'))
  it('keeps the only space', seam('The', ' tide', ' tide'))
  it('invents no space', seam('The', 'tide', 'tide'))
  it('drops spaces at the start of a block', seam('', '  tide', 'tide'))
  it('keeps a line break', seam('end. ', ' \nNext', '\nNext'))
})

describe('withoutEcho', () => {
  const before = 'The tide was out. Ines walked down to the'
  const fresh =
    (text: string, expected: string | null, done = true) =>
    () =>
      expect(withoutEcho(text, before, done)).toBe(expected)
  it('drops the sentence said again', fresh('Ines walked down to the boats.', ' boats.'))
  it('and the one before it', fresh(' The tide was out. Ines walked down to the boats.', ' boats.'))
  it('keeps what is new', fresh(' boats.', ' boats.'))
  it('waits while it may be an echo', fresh('Ines walk', null, false))
  it('takes it for new when nothing more comes', fresh('Ines walk', 'Ines walk'))
  it('lets a few letters be said twice', () => expect(withoutEcho('So it is', 'So', true)).toBe('So it is'))
})

describe('beforeOverlap', () => {
  const upTo =
    (text: string, after: string, expected: string, done = true) =>
    () =>
      expect(beforeOverlap(text, after, done).text).toBe(expected)
  it('cuts what follows already', upTo(' boats. Nobody was there.', ' Nobody was there.', ' boats.'))
  it('also of the next paragraph', upTo(' boats. Nobody was there.', '\n\nNobody was there.', ' boats.'))
  it('cuts a single mark', upTo(' boats.', '.', ' boats'))
  it('cuts it with the space behind it', upTo(' boats. ', '.', ' boats'))
  it('holds it back while it may be the end', upTo(' boats. ', '.', ' boats', false))
  it('shows it once it goes on', upTo(' boats. Then', '.', ' boats. Then', false))
  it('keeps a common word', upTo(' boats and the', ' the rain', ' boats and the'))
  it('holds back what may be its beginning', upTo(' boats. Nob', ' Nobody was there.', ' boats. ', false))
  it('keeps all at the end of the book', upTo(' boats.', '', ' boats.'))
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
