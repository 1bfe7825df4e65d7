import { describe, expect, it } from 'vitest'
import { readInstruction } from './instructions.ts'

describe('readInstruction', () => {
  it.each([
    ['Cut adverbs', 'cut-adverbs'],
    ['please remove the adverbs.', 'cut-adverbs'],
    ['split long sentences', 'split-sentences'],
    ['Join these sentences', 'join-sentences'],
    ['plain words', 'plain-words'],
    ['use longer words', 'long-words'],
    ['use contractions', 'contract'],
    ['no contractions', 'expand'],
    ['passive to active', 'passive-to-active'],
    ['put this into the present tense', 'to-present'],
    ['to the past', 'to-past'],
    ['cut filter words', 'filter-verb'],
    ['mark clichés', 'cliche'],
  ])('%s: %s', (said, rule) => expect(readInstruction(said)).toBe(rule))

  it.each(['', 'make it darker', 'cut adverbs in Tom’s lines only', 'do not cut adverbs', 'present'])(
    '%s: none',
    said => expect(readInstruction(said)).toBeNull(),
  )
})
