import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceParts } from './difference-parts.ts'

function reads(before: string, after: string, line: string) {
  return () => {
    const marks = { same: ['', ''], gone: ['[-', '-]'], come: ['{+', '+}'] } as const
    const shown = differenceParts(before, after).map(({ type, text }) => marks[type].join(text))
    expect(shown.join('')).toBe(line)
  }
}

describe('differenceParts', () => {
  it('shows a word that was replaced', reads('She exclaimed it.', 'She said it.', 'She [-exclaimed-]{+said+} it.'))
  it('shows equal texts as one part', reads('The tide.', 'The tide.', 'The tide.'))
  it('shows a text that is all new', reads('', 'The tide.', '{+The tide.+}'))
  it('shows nothing for nothing', reads('', '', ''))

  it('holds both texts, whatever they are', () => {
    const text = fc.array(fc.constantFrom('the', 'sea', 'said', 'Mara', '.', ' ', '\n')).map(words => words.join(' '))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = differenceParts(before, after)
        const without = (type: string) => parts.filter(part => part.type !== type).map(part => part.text)
        expect(without('come').join('')).toBe(before)
        expect(without('gone').join('')).toBe(after)
      }),
      { numRuns: 200 },
    )
  })
})
