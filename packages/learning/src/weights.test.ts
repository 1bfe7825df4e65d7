import type { ItemId, MeasureId, Mode } from '@understudy/contracts'
import { emptyPersona, type ItemState, type Persona, type PersonaItem } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { learn } from './learn.ts'
import { emptyPosterior, weightBelief, type Posterior } from './posterior.ts'
import { scoreChange } from './score-change.ts'
import { effectiveWeights, STATED_WEIGHT, weightAt } from './weights.ts'

interface Kept extends PersonaItem {
  readonly lockedWeight?: number
}
const item = (over: Partial<Kept>): Kept => ({
  id: `item-${over.source ?? 'learned'}-${over.direction ?? 'lower'}-${over.scope?.mode ?? ''}` as ItemId,
  statement: 'Cut adverbs',
  measure: 'adverbs' as MeasureId,
  direction: 'lower',
  scope: {},
  except: null,
  evidence: { for: 0, against: 0 },
  status: 'active',
  locked: false,
  source: 'learned',
  createdAt: '2026-05-01T12:00:00.000Z',
  ...over,
})
function persona(...items: readonly Kept[]): Persona {
  const states = items.map(
    ({ lockedWeight, ...item }): ItemState => ({
      field: 'style',
      item,
      version: 1,
      outcomes: [],
      lockedWeight: lockedWeight ?? null,
    }),
  )
  return {
    ...emptyPersona({ id: 'mara', name: 'Mara', role: 'author' }),
    items: new Map(states.map(state => [state.item.id, state])),
  }
}
const posterior = Array.from({ length: 10 }, () => ({
  change: { adverbs: -1 },
  place: { mode: 'action' as Mode },
  weight: 1,
})).reduce<Posterior>(learn, emptyPosterior)
const learned = (mode: Mode) => weightBelief(posterior, 'adverbs', mode).mean
const weigh = (...items: readonly Kept[]) =>
  weightAt(effectiveWeights(posterior, persona(...items)), 'adverbs', { mode: 'action' })

describe('effectiveWeights (rule 10)', () => {
  it('reads the posterior through an active item', () => expect(weigh(item({}))).toBe(learned('action')))
  it('reads it through a proposed one alike', () => expect(weigh(item({ status: 'proposed' }))).toBe(learned('action')))
  it('stands at the prior without an item', () => expect(weigh()).toBe(0))
  it.each(['refused', 'retired', 'superseded'] as const)('stands at the prior once %s', status =>
    expect(weigh(item({ status }))).toBe(0),
  )
  it('keeps the weight at lock', () => expect(weigh(item({ locked: true, lockedWeight: -0.7 }))).toBe(-0.7))
  it.each(['stated', 'imported', 'house'] as const)('gives a %s item the constant', source => {
    expect(weigh(item({ source }))).toBe(-STATED_WEIGHT)
    expect(weigh(item({ source, direction: 'higher' }))).toBe(STATED_WEIGHT)
  })
  it('never lets a learned item pull against itself', () => expect(weigh(item({ direction: 'higher' }))).toBe(0))
  it('ignores an item without a check', () => expect(weigh(item({ measure: null, direction: null }))).toBe(0))
})

describe('weightAt', () => {
  it('prefers the locked to the stated to the learned', () => {
    const stated = item({ source: 'stated', direction: 'higher' })
    expect(weigh(item({}), stated)).toBe(STATED_WEIGHT)
    expect(weigh(item({ locked: true, lockedWeight: -2 }), stated)).toBe(-2)
  })
  it('prefers the narrower scope of equals', () => {
    const here = item({ source: 'stated', direction: 'higher', scope: { mode: 'action' } })
    expect(weigh(item({ source: 'stated' }), here)).toBe(STATED_WEIGHT)
    expect(
      weightAt(effectiveWeights(posterior, persona(item({ source: 'stated' }), here)), 'adverbs', { mode: 'dialogue' }),
    ).toBe(-STATED_WEIGHT)
  })
  it('is silent out of scope', () => expect(weigh(item({ scope: { mode: 'dialogue' } }))).toBe(0))
})

describe('scoreChange', () => {
  const weights = effectiveWeights(posterior, persona(item({})))
  it('is 0 where nothing is known', () =>
    expect(scoreChange(weights, { commas: 2 }, { mode: 'action' })).toEqual({ score: 0, moved: [] }))
  it('adds what each measure moves, the largest first', () => {
    const { score, moved } = scoreChange(weights, { adverbs: 2, commas: 1 }, { mode: 'action' })
    expect(score).toBe(2 * learned('action'))
    expect(moved).toEqual([{ measure: 'adverbs', by: score }])
  })
})
