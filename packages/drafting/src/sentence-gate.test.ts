import { sentences } from '@understudy/prose'
import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceGate } from './sentence-gate.ts'

describe('sentenceGate', () => {
  const opens = (tokens: readonly string[], times: number) => () => {
    const gate = sentenceGate()
    let answer = ''
    expect(tokens.filter(token => gate((answer += token))).length).toBe(times)
  }
  it('stays shut within a sentence', opens(['She', ' sat', ',', ' and', ' so', ' on'], 0))
  it('opens once where one has ended', opens(['She', ' sat', '.', ' Then', ' she', ' slept'], 1))
  it('opens behind a closing mark', opens(['“Go', '!', '”', ' He', ' went'], 1))
  it('opens at a paragraph', opens(['She', ' sat', '\n', '\n', 'Then'], 2))
  it('opens at a full stop that needs no space', opens(['彼女は', '座った', '。', 'それから'], 1))

  it('misses no sentence that has ended', () => {
    const token = constantFrom(
      ' she',
      ' Then',
      ' “Go',
      '!”',
      '.',
      ' sat',
      '?',
      '…',
      '\n\n',
      ' Mr',
      ' —',
      '—”',
      ' 12',
      '.5',
      '。',
      ')',
    )
    assert(
      property(array(token, { maxLength: 40 }), tokens => {
        const gate = sentenceGate()
        let answer = ''
        let read = 0
        for (const each of tokens) {
          answer += each
          if (gate(answer)) read = wholeIn(answer)
        }
        // what is still closed off may turn out whole only with a token that opens the gate
        expect(wholeIn(`${answer}. The`) >= read).toBe(true)
        expect(gate(`${answer}. The`)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

/** How many sentences have ended for sure: the last may still grow. */
function wholeIn(answer: string): number {
  return Math.max(0, sentences(answer).length - 1)
}
