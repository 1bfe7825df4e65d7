import { describe, expect, it } from 'vitest'
import { listFeatures } from './list-features.ts'
import { chancesInList, learnFromList, type ListBeliefs } from './list-model.ts'
import type { Occasion } from './occasion.ts'
import { SHIPPED_LIST_TASTE } from './shipped-pattern.ts'

const offering = (...texts: readonly string[]): Occasion => ({
  session: 's1',
  nth: 0,
  askedAt: 0,
  openedAt: 0,
  before: 'The ferry was late. ',
  after: '',
  suggestions: texts.map(text => ({ text, probability: null })),
  prompt: '',
  genre: '',
})

describe('listFeatures', () => {
  it('are of a list and not of a text: they add up to nothing', () => {
    const list = listFeatures(offering('Rain.', 'Nobody on the quay seemed to mind.', 'Rain.'))
    for (const name of Object.keys(list[0] ?? {}))
      expect(list.reduce((sum, each) => sum + (each[name] ?? 0), 0)).toBeCloseTo(0)
  })
  it('see which is longest, first and said twice', () => {
    const [one, two] = listFeatures(offering('Rain.', 'Nobody on the quay minded'))
    expect(one?.['first']).toBeGreaterThan(0)
    expect(two?.['longest']).toBeGreaterThan(0)
    const [twin] = listFeatures(offering('Rain.', 'rain. ', 'Sun'))
    expect(twin?.['twin']).toBeGreaterThan(0)
  })
  it('are none of an empty list', () => expect(listFeatures(offering())).toEqual([]))
})

describe('the list model', () => {
  const list = listFeatures(offering('Rain.', 'Nobody on the quay seemed to mind.', 'So'))
  const sum = (chances: readonly number[]) => chances.reduce((total, each) => total + each, 0)
  it('gives chances', () => expect(sum(chancesInList(new Map(), list, SHIPPED_LIST_TASTE))).toBeCloseTo(1))
  it('learns what is taken', () => {
    let beliefs: ListBeliefs = new Map()
    for (let i = 0; i < 40; i++) beliefs = learnFromList(beliefs, list, 2, SHIPPED_LIST_TASTE)
    const chances = chancesInList(beliefs, list, SHIPPED_LIST_TASTE)
    expect(Math.max(...chances)).toBe(chances[2])
  })
  it('passes over an answer that is not in the list', () =>
    expect(learnFromList(new Map(), list, 7, SHIPPED_LIST_TASTE).size).toBe(0))
})
