import fc from 'fast-check'
import type { DialogueConvention } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { detectDialogue } from './dialogue-convention.ts'
import { dialogueSpans } from './dialogue-spans.ts'

const detects = (paragraphs: readonly string[], expected: DialogueConvention) => () =>
  expect(detectDialogue(paragraphs)).toBe(expected)

/** `[…]` stands around speech, `<…>` around a tag. */
const spans = (convention: DialogueConvention, marked: string) => () => {
  const text = marked.replace(/[[\]<>]/g, '')
  let shown = ''
  let at = 0
  for (const { from, to, kind } of dialogueSpans(text, convention)) {
    shown +=
      text.slice(at, from) + (kind === 'speech' ? '[' : '<') + text.slice(from, to) + (kind === 'speech' ? ']' : '>')
    at = to
  }
  expect(shown + text.slice(at)).toBe(marked)
}

describe('detectDialogue', () => {
  it('curly double', detects(['“Go,” she said.', 'He went.'], 'double'))
  it('straight double', detects(['"Go," she said.'], 'double'))
  it('curly single', detects(['‘Go,’ she said.', 'He didn’t.'], 'single'))
  it('straight single', detects(["'Go,' she said.", "He didn't."], 'single'))
  it('single with a double quotation inside', detects(['‘She said “go,” so I went.’', '‘When?’'], 'single'))
  it('double with a single quotation inside', detects(['“She said ‘go,’ so I went.”'], 'double'))
  it('dash', detects(['—Come in, he said.', '—I won’t.', 'She did.'], 'dash'))
  it('speech left open to the next paragraph', detects(['“I was born by the sea and so was he'], 'double'))
  it('none', detects(['Go, she said.', 'I won’t, he said, and sat.', 'Then stay, she said.'], 'none'))
  it('is not fooled by scare quotes', detects(['The "good" chairs stood in the ‘parlour’.'], 'unknown'))
  it('is not fooled by apostrophes', detects(["The sailors' yard, the dogs' home. 'Tis so."], 'unknown'))
  it('is not fooled by a dash inside', detects(['He went — slowly — home.'], 'unknown'))
  it('one unmarked tag may be chance', detects(['It was, he said, too late.'], 'unknown'))
  it('nothing', detects([], 'unknown'))
  it('emoji and blank', detects(['🎉', '  '], 'unknown'))
})

describe('dialogueSpans', () => {
  it('speech and its tag', spans('double', '[“Go,”] <she said.> He went.'))
  it('tag in the middle', spans('double', '[“Go,”] <she said,> [“and shut the door.”] He went.'))
  it('tag before', spans('double', 'He turned. <She said,> [“Go.”] He went.'))
  it('tag with a name after a question', spans('double', '[“Where?”] <Tom asked.> [“There.”]'))
  it('inverted tag', spans('double', '[“Where?”] <asked Tom.>'))
  it('a beat is no tag', spans('double', '[“Where?”] Tom turned. [“There.”]'))
  it('an action punctuated as a tag is one', spans('double', '[“No,”] <he shrugged.>'))
  it('a full stop ends speech', spans('double', '[“No.”] He shrugged.'))
  it('a tag goes to the end of its sentence', spans('double', '[“No,”] <she said, and sat down.> The tide turned.'))
  it('broken-off speech', spans('double', '[“But I—”] <she said.>'))
  it('straight marks', spans('double', '["Go,"] <she said.>'))
  it('single marks with apostrophes inside', spans('single', '[‘I don’t know the dogs’ names,’] <she said.>'))
  it('straight single marks', spans('single', "['I don't,'] <she said.> It wasn't."))
  it('a comma outside the marks', spans('single', '[‘Yes’], <he said.>'))
  it('speech left open', spans('double', '[“I was born by the sea.]'))
  it('speech left open ends with its line', spans('double', '[“I was born.]\n[“By the sea,”] <he said.>'))
  it('a dash opens speech', spans('dash', '[—Come in,] <he said.>'))
  it('told between dashes', spans('dash', '[—Nothing] <—said he—>[. Go.]'))
  it('a line without a dash tells', spans('dash', 'He went in.'))
  it('unmarked speech', spans('none', '[Go,] <she said, and sat.> He went.'))
  it('unknown finds nothing', spans('unknown', '“Go,” she said.'))
  it('nothing in nothing', spans('double', ''))
})

it('spans are sorted, disjoint and inside the text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    "'",
    '"',
    '—',
    ' ',
    ',',
    '.',
    '?',
    '\n',
    'she said',
    'Go',
    'dogs',
    '猫',
    '🎉',
    ' —',
  )
  const convention = fc.constantFrom<DialogueConvention>('double', 'single', 'dash', 'none', 'unknown')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), convention, (pieces, by) => {
      const text = pieces.join('')
      let at = 0
      for (const { from, to } of dialogueSpans(text, by)) {
        expect(from).toBeGreaterThanOrEqual(at)
        expect(to).toBeGreaterThan(from)
        at = to
      }
      expect(at).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})
