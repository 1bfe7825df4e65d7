import type { CandidateId, SelectedBlock } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { ownLines } from '../test/own-lines.ts'
import { readRewrite } from './read-rewrite.ts'
import { rewriteStream } from './rewrite-stream.ts'
import { shapeContinuation } from './shape-continuation.ts'

const TEXT = 'Boats lay on the mud, and nobody came.'
const PASSAGE = 'The boats were lying on the mud, and nobody at all came there.'

/** What models say around the words that were asked for. Each stands alone; the last ones stand one in another. */
const ROUND: readonly (readonly [name: string, around: string])[] = [
  ['a thinking block', '<think>The writer is terse.\n\nKeep it short.</think>\n\n@'],
  ['a thinking block of another name', '<reasoning>Short.</reasoning>@'],
  ['thinking in square brackets', '[THINK]Short, then.[/THINK]@'],
  ['thinking that was opened for it', 'Keep it short.\n</think>\n\n@'],
  ['a thinking block that it draws up in', '<thinking>\nDraft: Boats lay.\n</thinking>\n@'],
  ['channels', '<|channel|>analysis<|message|>Short.<|end|><|start|>assistant<|channel|>final<|message|>@'],
  ['an object of JSON', '{"continuation": "@"}'],
  ['an object with more in it', '{\n  "reasoning_tokens": 12,\n  "text": "@"\n}'],
  ['a list of JSON', '["@", "Another one altogether."]'],
  ['JSON in a fence', '```json\n{"rewrite": "@"}\n```'],
  ['a fence', '```\n@\n```'],
  ['a fence with a language', '~~~markdown\n@\n~~~'],
  ['a heading', '# Continuation\n\n@'],
  ['a lesser heading', '### Rewritten passage\n@'],
  ['a bold heading', '**The next lines**\n\n@'],
  ['a bold label', '**Continuation:** @'],
  ['a label', 'Revised passage: @'],
  ['a rule', '---\n@\n---'],
  ['several takes by number', '1. @\n\n2. Nobody was there.\n\n3. It rained.'],
  ['several takes by name', 'Option 1: @\n\nOption 2: Nobody was there.'],
  ['several takes with bold names', '**Version A:**\n@\n\n**Version B:**\nNobody was there.'],
  ['tags of its own', '<answer>@</answer>'],
  ['tags of ours', '<passage>\n@\n</passage>'],
  ['tags of paragraphs', '<p>@</p>'],
  ['a yes', 'Sure! I can do that.\n\n@'],
  ['praise', 'Great! Here is the continuation:\n\n@'],
  ['an announcement', 'Here’s the continuation of your story:\n\n@'],
  ['an announcement in the same line', 'Here is a tightened version: @'],
  ['a report of work', 'I’ve rewritten the passage in your voice, keeping its tone:\n\n@'],
  ['an offer before', 'I’d be happy to help with that.\n\n@'],
  ['something below', 'Below is the revised text:\n@'],
  ['an offer behind', '@\n\nLet me know if you’d like me to adjust the tone!'],
  ['a question behind', '@\n\nWould you like me to continue the scene?'],
  ['a hope behind', '@\n\nI hope this works for you!'],
  ['an account of the work', '@\n\n**Changes made:**\n- cut “at all”\n- cut “there”'],
  ['a note', '@\n\nNote: I kept the original tone.'],
  ['a count', '@\n\n(Word count: 8)'],
  ['an end', '@\n\n[End of continuation]'],
  ['all at once', '<think>Hm.</think>\nSure!\n\n**Continuation:**\n\n```\n@\n```\n\nLet me know if you want changes.'],
]
const answers = ROUND.map(([name, around]) => [name, around.replace('@', TEXT)] as const)

const seam = { before: 'The tide was out. ', after: '' }
const blockOf = (text: string): SelectedBlock => ({ block: 0, type: 'paragraph', text, from: 0, to: text.length })
const source = { candidate: 'c' as CandidateId, items: [], own: ownLines }
const readAll = (answer: string, passage = PASSAGE) => {
  const read = readRewrite(answer, [blockOf(passage)], source)
  return read.ok ? read.text : read.detail
}

describe('an answer loses what stands around it', () => {
  it.each(answers)('in a continuation: %s', (_, answer) =>
    expect(shapeContinuation(answer, seam, 'ended').text).toBe(TEXT),
  )
  it.each(answers)('also as it comes, and nothing shown is taken back: %s', (name, answer) => {
    let shown = ''
    for (let end = 0; end <= answer.length; end++) {
      const { text, closed } = shapeContinuation(answer.slice(0, end), seam, 'coming')
      // what was only thought cannot be told from prose before it is closed
      if (name === 'thinking that was opened for it') continue
      expect(text.startsWith(shown)).toBe(true)
      shown = text
      if (closed) break
    }
    expect(TEXT.startsWith(shown)).toBe(true)
  })
  it.each(answers)('in a rewrite: %s', (_, answer) => expect(readAll(answer)).toBe(TEXT))
  it.each(answers)('in a rewrite as it comes: %s', (_, answer) => {
    const stream = rewriteStream([blockOf(PASSAGE)], source)
    for (let end = 1; end <= answer.length; end++) stream.take(answer.slice(0, end))
    expect(stream.finish(answer, false)).toMatchObject({ ok: true, text: TEXT })
  })
  it.each([
    ['the passage again before its rewrite', `${PASSAGE}\n\n${TEXT}`],
    ['with labels', `Original: ${PASSAGE}\n\nRewritten: ${TEXT}`],
    ['with bold labels', `**Original:**\n${PASSAGE}\n\n**Tightened:**\n${TEXT}`],
    ['in its marks', `<passage>\n${PASSAGE}\n</passage>\n\n${TEXT}`],
  ])('and %s', (_, answer) => expect(readAll(answer)).toBe(TEXT))
  it('nothing is left of what never stopped thinking', () => {
    expect(shapeContinuation('<think>The writer is terse. So', seam, 'cut').text).toBe('')
    expect(readAll('<think>The writer is terse. So')).toBe('the answer is empty')
  })
})

/** What only looks like it, as the first or the last words of a page. */
const STORY: readonly string[] = [
  'Great waves broke over the wall.\nThe boat went down.',
  'Take a breath, he thought.\nThen another.',
  'Understood. He nodded and went out.\nNobody followed.',
  'I’ve read that story.\nIt ends badly.',
  'I would love to see it.\nHe did not answer.',
  'Words came slowly: first one, then none.\nShe waited.',
  'One. Two. Three, she counted.\nNobody came.',
  'If you want to help, come at nine.',
  'She put down the pen.\nIf you want to change, she thought, then go.',
  'He wrote it out.\nNote: the lamp must be out by ten.',
  'Would you like another?\nShe poured it.',
  'The final blow: a door that shut.',
  'Let me tell you how it ended.\nBadly.',
  '{she said nothing}',
  'This is where they stood.\nThe tide was out.',
]

describe('prose keeps what only looks like it', () => {
  it.each(STORY)('%s', text => {
    const flat = text.replaceAll('\n', ' ')
    expect(readAll(text, 'She said it was over and done, and went away from there without a word.')).toBe(flat)
  })
  it('and a list its numbers', () =>
    expect(readAll('1. Boats on the mud.', '1. The boats were lying on the mud.')).toBe('1. Boats on the mud.'))
  it('a passage that was only added to is no passage said again', () =>
    expect(readAll(`${PASSAGE} A gull cried.`)).toBe(`${PASSAGE} A gull cried.`))
})
