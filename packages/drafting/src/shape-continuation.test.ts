import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeContinuation } from './shape-continuation.ts'

const BEFORE = 'The tide was out. Ines walked down to the'
const shapes =
  (raw: string, expected: string, seam = { before: BEFORE, after: '' }) =>
  () =>
    expect(shapeContinuation(raw, seam, true)).toBe(expected)

describe('shapeContinuation', () => {
  it('leaves a good one alone', shapes(' boats and counted them.', ' boats and counted them.'))
  it(
    'drops the words before the caret said again',
    shapes('Ines walked down to the boats and counted them.', ' boats and counted them.'),
  )
  it('and more of them', shapes('The tide was out. Ines walked down to the boats.', ' boats.'))
  it('drops a space where there is one', shapes(' boats.', 'boats.', { before: `${BEFORE} `, after: '' }))
  it('stays in the paragraph', shapes(' boats.\n\nMeanwhile, in town,', ' boats.'))
  it(
    'stops where the text after the caret begins',
    shapes(' boats. Nobody was there at all.', ' boats.', { before: BEFORE, after: ' Nobody was there at all.' }),
  )
  it('takes off what models wrap around it', shapes('```\n boats.\n```', ' boats.'))
  it('is nothing for nothing', shapes('', ''))
  it('only ever grows while it streams', () => {
    assert(
      property(string({ maxLength: 80 }), string({ maxLength: 20 }), (raw, after) => {
        let last = ''
        for (let length = 0; length <= raw.length; length++) {
          const shaped = shapeContinuation(raw.slice(0, length), { before: BEFORE, after }, false)
          if (shaped !== '' && !shaped.startsWith(last)) return shaped.length <= last.length
          if (shaped !== '') last = shaped
        }
        return true
      }),
      { numRuns: 300 },
    )
  })
  it('holds back what may turn out to be an echo', () => {
    expect(shapeContinuation('Ines walked down to', { before: BEFORE, after: '' }, false)).toBe('')
  })
})
