import { sentences, wordCount } from '@understudy/prose'
import { array, assert, constantFrom, property } from 'fast-check'
import { expect, it } from 'vitest'
import { sentenceReader } from './sentence-reader.ts'

it('finds what is found in the whole, however it grew', () => {
  const token = constantFrom(
    ' she',
    ' said.',
    '“Go!”',
    ' he',
    ' said',
    '.',
    '\n',
    '\n\n',
    ' ',
    '1.',
    ' Mr.',
    ' Then',
    '—”',
    '…',
    '。',
    '彼女',
  )
  assert(
    property(array(token, { maxLength: 30 }), tokens => {
      const read = sentenceReader()
      let text = ''
      for (const each of tokens) {
        text += each
        expect(read(text)).toEqual(sentences(text).map(found => ({ to: found.to, words: wordCount(found.text) })))
      }
    }),
    { numRuns: 300 },
  )
})
