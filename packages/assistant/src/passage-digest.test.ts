import { assert, nat, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestsIn, passageDigest } from './passage-digest.ts'

const SALT = 'a salt'

describe('a digest of a passage', () => {
  it('finds it again wherever it stands, and nowhere else', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 40 }), nat(), nat(), (text, start, span) => {
        const from = start % (text.length + 1)
        const passage = text.slice(from, from + 1 + (span % 20))
        const digest = passageDigest(passage, SALT)
        const places = [...digestsIn(text, passage.length, SALT)]
        const found = places.flatMap((each, at) => (each === digest ? [at] : []))
        const stands = places.flatMap((_, at) => (text.startsWith(passage, at) ? [at] : []))
        expect(found).toEqual(stands)
      }),
      { numRuns: 300 },
    )
  })
  it('is another under another salt', () => {
    expect(passageDigest('The tide was out.', 'one')).not.toBe(passageDigest('The tide was out.', 'two'))
  })
  it('is the same for good: it is kept', () => {
    expect(passageDigest('The tide was out.', SALT)).toBe('ale92.5eddc')
  })
  it('finds nothing longer than the text', () => {
    expect([...digestsIn('tide', 5, SALT), ...digestsIn('tide', 0, SALT)]).toEqual([])
  })
})
