import { describe, expect, it } from 'vitest'
import { difference } from '../../test/differences.ts'
import { checksOfReading, isSameTest, readingOf, testedVerdicts, testOf } from './statement-test.ts'
import { learnedItem } from '../../test/optimizer-desk.ts'

describe('how it is found out whether a statement holds', () => {
  it.each([
    'No semicolons',
    'No em dashes in dialogue',
    'Never two exclamation marks in a row',
    'Use single quotation marks',
    'At most 20 words in a sentence',
    'At least 2 sentences in a paragraph',
    'At most 12 words in a speech',
    'Never begin a sentence with “And” or “But”',
    'Never begin a paragraph with “However”',
    'Never use “suddenly”, “very” or “in order to”',
    'Write “said” for “uttered” in dialogue',
    'Keep “gloaming”',
  ])('on the texts: %s', statement => {
    expect(testOf(statement).is).toBe('tested')
  })

  it.each([
    'Keep sentences short',
    'Use fewer adverbs',
    'Write long sentences in description',
    'Avoid similes',
    'Use fewer intensifiers',
  ])('by counters: %s', statement => {
    expect(testOf(statement).is).toBe('counted')
  })

  it.each([
    'Draw no similes from the sea',
    'No similes about animals',
    'Avoid rhetorical questions in narration',
    'Cut adverbs that repeat their verb',
    'Let dialogue answer obliquely',
    'End chapters on an object',
    'No semicolons before a thought turns',
  ])('by whoever reads, where it says more than what is counted: %s', statement => {
    expect(testOf(statement).is).toBe('judged')
  })
})

describe('a test on recorded differences', () => {
  const on = (statement: string, kept: string, passed: string) =>
    testedVerdicts(checksOfReading(readingOf(statement)), [difference(0, { kept, passed })])[0]?.verdict

  it.each([
    ['No semicolons', 'It was late. Rain fell.', 'It was late; rain fell.', 2],
    ['No semicolons', 'It was late; rain fell.', 'It was late. Rain fell.', -2],
    ['No semicolons', 'It was late.', 'It was early.', 0],
    ['No semicolons', 'One; two; three.', 'Four; five; six.', 0],
    ['Never use “suddenly”', 'The door opened.', 'Suddenly the door opened.', 2],
    ['Never use “suddenly”', 'Suddenly the door opened.', 'The door opened.', -2],
    ['Keep “gloaming”', 'In the gloaming they left.', 'In the dusk they left.', 2],
    ['Never begin a sentence with “And”', 'He left. She stayed.', 'He left. And she stayed.', 2],
    ['No semicolons in dialogue', 'It was late. Rain fell.', 'It was late; rain fell.', 0],
  ] as const)('%s: kept “%s” over “%s”', (statement, kept, passed, verdict) => {
    expect(on(statement, kept, passed)).toBe(verdict)
  })

  it('is about one difference of each outcome, that which says most plainly what was wanted', () => {
    const kept = 'It was late. Rain fell.'
    const passed = 'It was late; rain fell.'
    const both = [difference(0, { kept: passed, passed: kept, by: 'accepted' }), difference(0, { kept, passed })]
    expect(testedVerdicts(checksOfReading(readingOf('No semicolons')), both)).toEqual([{ outcome: 's0', verdict: 2 }])
  })

  it('is the same as an item’s that tests all of it where it holds', () => {
    const words = [
      { text: 'suddenly', wish: 'cut', instead: null, evidence: { for: 1, against: 0 }, status: 'active' },
    ] as const
    const item = learnedItem('a', 'Words to cut', { words })
    expect(isSameTest(item, readingOf('Never use “suddenly”'))).toBe(true)
    expect(isSameTest(item, readingOf('Never use “suddenly” or “very”'))).toBe(false)
    expect(isSameTest(item, readingOf('Keep “suddenly”'))).toBe(false)
    expect(isSameTest({ ...item, scope: { mode: 'action' } }, readingOf('Never use “suddenly”'))).toBe(false)
    expect(isSameTest(item, readingOf('Let dialogue answer obliquely'))).toBe(false)
  })
})
