import { describe, expect, it } from 'vitest'
import { seededRandom } from '../seeded-random.ts'
import { figuresOf, PLAIN_ARMS } from './choice-arms.ts'
import { fitSlopes, slopesWithout, type WeighedList } from './fit-cards.ts'
import { shippedOf } from './shipped-rule.ts'

/** Judges who go by `style` alone, with some noise; the other columns are noise. */
function made(count: number, seed: number): readonly (WeighedList & { readonly texts: readonly string[] })[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, at) => {
    const columns = [0, 1, 2].map(() => ({
      style: 2 * random() - 1,
      behaviour: random(),
      content: random(),
      consensus: random(),
    }))
    const liked = columns.map(({ style }) => style + 0.5 * (random() - 0.5))
    const ranking = [0, 1, 2].toSorted((a, b) => (liked[b] ?? 0) - (liked[a] ?? 0))
    return { judge: `J${at % 8}`, passage: `p${at % 20}`, columns, ranking, texts: ['a', 'bb', 'ccc'] }
  })
}

describe('fitSlopes', () => {
  const lists = made(400, 5)
  const slopes = fitSlopes(lists)
  it('finds what judges go by, and tells it from noise', () => {
    expect(slopes.style.low).toBeGreaterThan(1)
    for (const noise of [slopes.behaviour, slopes.content, slopes.consensus]) {
      expect(Math.abs(noise.value)).toBeLessThan(0.4)
      expect(noise.low).toBeLessThan(noise.value)
      expect(noise.high).toBeGreaterThan(noise.value)
    }
  })
  it('ships what is told from nothing as it is, and else what is set by hand', () => {
    const { cards } = shippedOf(lists, { ...slopes, content: { ...slopes.content, low: -1 } })
    expect(cards.style).toMatchObject({
      by: 'fitted',
      logOdds: expect.closeTo(fitSlopes(lists, ['style']).style.value, 0),
    })
    expect(cards.content).toEqual({ mean: 1.5, deviation: 0.5, logOdds: 0.4, by: 'by hand' })
  })
  it('says nothing of a list to those that fit it', () => {
    const [list] = lists
    if (list === undefined) throw new Error('there are lists')
    const turned = lists.map(each =>
      each.judge === list.judge || each.passage === list.passage
        ? { ...each, ranking: each.ranking.toReversed() }
        : each,
    )
    expect(slopesWithout(turned, ['style', 'content'])(list)).toEqual(slopesWithout(lists, ['style', 'content'])(list))
  })
})

describe('figuresOf', () => {
  const lists = made(400, 6)
  it('is right where it goes by what judges do', () => {
    const { top, pairs } = figuresOf('style', lists, ({ columns }) => columns.map(({ style }) => style))
    expect(top).toBeGreaterThan(0.75)
    expect(pairs).toBeGreaterThan(0.75)
  })
  it('is a third where all are equally good', () => {
    expect(figuresOf('even', lists, ({ columns }) => columns.map(() => 1)).top).toBeCloseTo(1 / 3, 3)
  })
  it('is about a third by chance', () => {
    for (const arm of ['first', 'longest', 'random'])
      expect(figuresOf(arm, lists, PLAIN_ARMS[arm] ?? (() => [])).top).toBeCloseTo(1 / 3, 0)
  })
})
