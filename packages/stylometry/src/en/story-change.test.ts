import { describe, expect, it } from 'vitest'
import { CONTENT, FACTS, STYLE } from '../../test/fact-cases.ts'
import { SECOND_CONTENT, SECOND_FACTS, SECOND_MISSED, SECOND_STYLE } from '../../test/second-reading-cases.ts'
import { UNSEEN_CONTENT, UNSEEN_FACTS, UNSEEN_STYLE } from '../../test/unseen-fact-cases.ts'
import { storyChange } from './story-change.ts'

/** Both texts of a row; `{before|after}` where they differ. */
function sides(row: string): readonly [string, string] {
  const side = (index: 0 | 1) => row.replaceAll(/\{([^|]*)\|([^}]*)\}/g, (_, one, other) => [one, other][index])
  return [side(0), side(1)]
}

const kindOf = (base: string, settled: string) => storyChange(base, settled)?.kind ?? 'style'

const cases = (kind: string, rows: readonly string[]) =>
  describe(kind, () => {
    it.each(rows)('%s', row => {
      const [base, settled] = sides(row)
      expect(kindOf(base, settled)).toBe(kind)
      expect(kindOf(settled, base)).toBe(kind)
    })
  })

cases('fact', FACTS)
cases('content', CONTENT)
cases('style', STYLE)

describe('rows of the second reader', () => {
  cases('fact', SECOND_FACTS)
  cases('content', SECOND_CONTENT)
  cases('style', SECOND_STYLE)

  it.each(SECOND_MISSED)('not seen yet: %s', row => expect(kindOf(...sides(row))).toBe('style'))

  it.each(['He was {not dead|alive}.', 'The gate was {not open|shut}.'])('%s', row =>
    expect(kindOf(...sides(row))).toBe('style'),
  )
})

it('has at least two hundred rows', () =>
  expect(FACTS.length + CONTENT.length + STYLE.length).toBeGreaterThanOrEqual(200))

describe('rows that no list was made for', () => {
  const right = (kind: string, rows: readonly string[]) =>
    rows.filter(row => kindOf(...sides(row)) === kind).length / rows.length
  it('facts', () => expect(right('fact', UNSEEN_FACTS)).toBeGreaterThanOrEqual(0.9))
  it('content', () => expect(right('content', UNSEEN_CONTENT)).toBeGreaterThanOrEqual(0.7))
  it('style is hardly ever taken for more', () => expect(right('style', UNSEEN_STYLE)).toBeGreaterThanOrEqual(0.95))
})
