import { describe, expect, it } from 'vitest'
import { alone, around } from './around.ts'

const PASSAGE = 'The boat lay on the hard. Mara looked at it for a long while, and then she went home.'

describe('around', () => {
  it('gives both sides', () => {
    expect(around('one two three', 'two')).toEqual({ before: 'one ', after: ' three' })
  })
  it('cuts at a space, and says that it cut', () => {
    expect(around(PASSAGE, 'Mara', 12)).toEqual({ before: '… the hard. ', after: ' looked at …' })
  })
  it('gives nothing where the words are not', () => expect(around(PASSAGE, 'Tobias')).toBe(alone))
  it('gives nothing where a text was forgotten', () => expect(around(null, 'Mara')).toBe(alone))
})
