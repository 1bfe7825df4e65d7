import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newOffer, extendOffer, closeOffer, restAfter, type Offer } from './ghost.ts'
import { readContinuation, type Slot } from './read-continuation.ts'

const BEFORE = 'The tide was out. Ines walked down to the'
const reads =
  (raw: string, expected: string, slot: Partial<Slot> = {}, done = true) =>
  () =>
    expect(readContinuation(raw, { before: BEFORE, after: '', paragraphs: 1, maxWords: 50, ...slot }, done).text).toBe(
      expected,
    )

describe('what of an answer may be shown', () => {
  it('is all of a good one', reads(' boats and sat.', ' boats and sat.'))
  it('has one space at the seam', reads(' boats.', 'boats.', { before: `${BEFORE} ` }))
  it('has none where none came', reads('’s boat.', '’s boat.'))
  it('has none at the start of a block', reads(' Boats.', 'Boats.', { before: `${BEFORE} sea.\n\n` }))
  it('puts one where the model broke the line', reads('\n\nboats.', ' boats.'))
  it('but none in Chinese', reads('\n海。', '海。', { before: '他看着' }))
  it('stays in its paragraph', reads(' boats.\n\nLater,', ' boats.'))
  it('is two paragraphs where two may be', reads(' boats.\nLater,\nnight', ' boats.\n\nLater,', { paragraphs: 2 }))
  it('may begin with a new one', reads('\n\nLater,', '\n\nLater,', { paragraphs: 2 }))
  it('but not in an empty block', reads('\n\nLater,', 'Later,', { paragraphs: 2, before: '' }))
  it('ends with no break', reads(' boats.\n\n', ' boats.', { paragraphs: 2 }))
})

describe('what may not', () => {
  it('is markup', reads(' boats <b>red</b>.', ' boats'))
  it('is a comment or a closing tag', reads(' boats</p><!-- x -->', ' boats'))
  it('is a code fence', reads('```\n boats.\n```', ''))
  it('unless the manuscript has such itself', reads(' boats <b>red</b>.', ' boats <b>red</b>.', { before: 'A <i>' }))
  it('but a sum is none', reads(' 2 < 3 boats.', ' 2 < 3 boats.'))
  it('is the mark of a prompt', reads('<before>boats', ''))
  it('is a character that cannot be seen', reads(' bo\u200Bat\u0000s\u202E.\uFFFD', ' boats.'))
  it('is half a pair of surrogates', reads(' boats \uD83D', ' boats '))
  it('is a run of one sign', reads(' boats!!!!!!!! and', ' boats!!!'))
  it('is the text before the caret', reads('Ines walked down to the boats.', ' boats.'))
  it('is the text before the caret and nothing else', reads('Ines walked down to the', ''))
  it('is the text after the caret', reads(' boats. Nobody came there.', ' boats.', { after: ' Nobody came there.' }))
  it('is the mark after the caret', reads(' boats.', ' boats', { after: '.' }))
  it('is the next paragraph', reads(' boats. Nobody came there.', ' boats.', { after: '\n\nNobody came there.' }))
  it('is a book', () => {
    const slot = { before: BEFORE, after: '', paragraphs: 1, maxWords: 5 }
    expect(readContinuation(' word'.repeat(100_000), slot, false)).toEqual({ text: ' word'.repeat(5), closed: true })
    expect(readContinuation('x'.repeat(600_000), slot, false).closed).toBe(true)
  })
})

const PIECES =
  ' | boats|.|\n|\n\n|<|<b>|`|```|!!|...| Ines walked| down to the|The tide was out.| Nobody| came there.| an|d'
    .split('|')
    .concat('\uD83D', '\uDE00', '\u202E', '海', '。', '\r')

it('nothing shown is ever taken back while an answer comes', () => {
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 })
  const before = fc.constantFrom('', BEFORE, `${BEFORE} `, '他看着', 'A <b> here')
  const after = fc.constantFrom('', ' Nobody came there.', '.', '\n\nNobody came there.')
  fc.assert(
    fc.property(pieces, before, after, fc.integer({ min: 1, max: 3 }), (deltas, left, right, paragraphs) => {
      const slot = { before: left, after: right, paragraphs, maxWords: 6 }
      let offer: Offer = { ...newOffer(slot, ''), opened: { suggestion: 's', candidate: 'c', credit: {} } as never }
      let shown = ''
      for (const step of [...deltas.map(delta => () => extendOffer(offer, delta)), () => closeOffer(offer)]) {
        offer = step()
        const rest = restAfter(offer, '')
        expect(rest.slice(0, shown.length)).toBe(shown)
        shown = rest
      }
    }),
    { numRuns: 600, examples: [[[' came there.', ' ', '\n'], '', '.', 1]] },
  )
})
