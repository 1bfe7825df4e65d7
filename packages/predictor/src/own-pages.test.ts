import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPages } from './own-pages.ts'
import { begunAt, unitsOf } from './unit.ts'

const never = new AbortController().signal
const WORDS = fc.array(fc.constantFrom('the', 'tide', 'turned', 'boats', 'lay', ',', '.'), {
  minLength: 1,
  maxLength: 40,
})
const PARAGRAPH = WORDS.map(words => words.join(' '))

describe('ownPages', () => {
  it('knows a context as far as it has gone on from it', () => {
    const pages = ownPages()
    pages.learn('She went out to the quay.')
    const known = (...context: readonly string[]) => pages.known(context)
    expect(known(' out', ' to', ' the')).toBe(3)
    expect(known(' up', ' to', ' the')).toBe(2)
    expect(known(' of', ' the')).toBe(1)
    expect(known(' of', ' a')).toBe(0)
    // nothing has come behind it
    expect(known(' quay', '.')).toBe(0)
  })
  it('foretells what the writer wrote there before', async () => {
    const pages = ownPages()
    pages.learn('She went down to the Saltmarsh quay. He went down to the Saltmarsh road.')
    const after = async (before: string) => (await pages.next({ ...begunAt(before), most: 2 }, never)).chances
    expect((await after('They went down to the '))[0]?.unit).toBe(' Saltmarsh')
    expect((await after('and at Sal'))[0]?.unit).toBe(' Saltmarsh')
  })

  it('never comes to more than certain', () => {
    fc.assert(
      fc.property(fc.array(PARAGRAPH, { maxLength: 6 }), PARAGRAPH, (paragraphs, before) => {
        const pages = ownPages()
        for (const paragraph of paragraphs) pages.learn(paragraph)
        const context = unitsOf(before)
        const units = new Set(paragraphs.flatMap(unitsOf))
        const sum = [...units].reduce((all, unit) => all + pages.chanceOf(context, unit), 0)
        expect(sum).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { numRuns: 300 },
    )
  })

  it('forgets all of what is taken out again', () => {
    fc.assert(
      fc.property(fc.array(PARAGRAPH, { maxLength: 4 }), PARAGRAPH, PARAGRAPH, (kept, gone, before) => {
        const [pages, same] = [ownPages(), ownPages()]
        for (const paragraph of [...kept, gone]) pages.learn(paragraph)
        for (const paragraph of kept) same.learn(paragraph)
        pages.unlearn(gone)
        expect(pages.size).toBe(same.size)
        const context = unitsOf(before)
        for (const unit of unitsOf(gone)) expect(pages.chanceOf(context, unit)).toBe(same.chanceOf(context, unit))
      }),
      { numRuns: 300 },
    )
  })

  it('says nothing of empty pages', async () => {
    expect(await ownPages().next({ context: ['She'], begun: ' ', most: 3 }, never)).toEqual({ chances: [], begun: 1 })
  })
})
