import { describe, expect, it } from 'vitest'
import { foreseenRest } from './foreseen-rest.ts'

const typing = (data: string | null) => ({ inputType: 'insertText', data, isComposing: false })

describe('what is left of a ghost under a key', () => {
  it.each([
    [' out', typing(' '), 'out'],
    ['out', typing('o'), 'ut'],
    ['𝒜b', typing('𝒜'), 'b'],
    ['海へ', typing('海'), 'へ'],
  ])('%j, %o: %j', (rest, event, left) => {
    expect(foreseenRest(rest, event)).toBe(left)
  })

  it.each([
    ['another letter', 'out', typing('x')],
    ['another case', 'out', typing('O')],
    ['its last letter', 'o', typing('o')],
    ['nothing', 'out', typing('')],
    ['no text', 'out', typing(null)],
    ['no ghost', '', typing('o')],
    ['a paste', 'out', { inputType: 'insertFromPaste', data: 'o', isComposing: false }],
    ['a correction', 'out', { inputType: 'insertReplacementText', data: 'o', isComposing: false }],
    ['a deletion', 'out', { inputType: 'deleteContentBackward', data: null, isComposing: false }],
    ['a composition', 'out', { inputType: 'insertText', data: 'o', isComposing: true }],
  ])('is not foreseen: %s', (_case, rest, event) => {
    expect(foreseenRest(rest, event)).toBe(null)
  })
})
