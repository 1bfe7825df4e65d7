import { MODES, type ItemId, type MeasureId, type Mode } from '@understudy/contracts'
import { emptyPersona, type ItemState, type Persona, type PersonaItem } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { STATED_WEIGHT } from './acting-weight.ts'
import { learn } from './learn.ts'
import { emptyPosterior, weightBelief, type Posterior } from './posterior.ts'
import { scoreChange } from './score-change.ts'
import { effectiveWeights, weightAt } from './weights.ts'

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
const learned = (mode: Mode) => weightBelief(posterior, 'adverbs', { mode }).mean
const weigh = (...items: readonly Kept[]) =>
  weightAt(effectiveWeights(posterior, persona(...items)), 'adverbs', { mode: 'action' })

describe('effectiveWeights (rule 10)', () => {
  it('reads the posterior through an active item', () => expect(weigh(item({}))).toBe(learned('action')))
  it('reads it through a proposed one alike', () => expect(weigh(item({ status: 'proposed' }))).toBe(learned('action')))
  it('stands at the prior without an item', () => expect(weigh()).toBeNull())
  it.each(['refused', 'retired', 'superseded'] as const)('stands at the prior once %s', status =>
    expect(weigh(item({ status }))).toBeNull(),
  )
  it('keeps the weight at lock', () => expect(weigh(item({ locked: true, lockedWeight: -0.7 }))).toBe(-0.7))
  it.each(['stated', 'imported', 'house'] as const)('gives a %s item the constant', source => {
    expect(weigh(item({ source }))).toBe(-STATED_WEIGHT)
    expect(weigh(item({ source, direction: 'higher' }))).toBe(STATED_WEIGHT)
  })
  it('never lets a learned item pull against itself', () => expect(weigh(item({ direction: 'higher' }))).toBe(0))
  it('ignores an item without a check', () => expect(weigh(item({ measure: null, direction: null }))).toBeNull())
})

describe('an active item', () => {
  const agreed = { evidence: { for: 5, against: 0 } }
  const faint = learn(emptyPosterior, { change: { adverbs: -1 }, place: { mode: 'action' }, weight: 1 })
  const five = Array.from({ length: 4 }, () => ({
    change: { adverbs: -1 },
    place: { mode: 'action' as Mode },
    weight: 1,
  })).reduce<Posterior>(learn, faint)
  const at = (mode: Mode | null, of: Kept, from = five) =>
    weightAt(effectiveWeights(from, persona(of)), 'adverbs', mode === null ? {} : { mode })
  it.each([null, ...MODES])('holds as firmly as a wish said in words, in mode %s', mode =>
    expect(at(mode, item(agreed))).toBeLessThanOrEqual(-STATED_WEIGHT),
  )
  it('keeps what is stronger', () => expect(at('action', item(agreed), posterior)).toBe(learned('action')))
  it('is no stronger than the posterior while it is only proposed', () =>
    expect(at('dialogue', item({ ...agreed, status: 'proposed' }))).toBe(
      weightBelief(five, 'adverbs', { mode: 'dialogue' }).mean,
    ))
  it.each([
    ['too few passages', { for: 2, against: 0 }],
    ['too many against', { for: 6, against: 4 }],
  ])('holds no longer where it would not be proposed: %s', (_, evidence) =>
    expect(at('dialogue', item({ evidence }))).toBe(weightBelief(five, 'adverbs', { mode: 'dialogue' }).mean),
  )
  it('holds no longer once the weight is in doubt', () =>
    expect(at('dialogue', item(agreed), faint)).toBe(weightBelief(faint, 'adverbs', { mode: 'dialogue' }).mean))
  it('waits in a mode where the posterior has turned', () => {
    const turned = Array.from({ length: 8 }, () => ({
      change: { adverbs: 1 },
      place: { mode: 'dialogue' as Mode },
      weight: 1,
    })).reduce<Posterior>(
      learn,
      Array.from({ length: 12 }, () => ({
        change: { adverbs: -1 },
        place: { mode: 'action' as Mode },
        weight: 1,
      })).reduce<Posterior>(learn, posterior),
    )
    expect(at('dialogue', item({ evidence: { for: 20, against: 8 } }), turned)).toBe(0)
    expect(at('action', item({ evidence: { for: 20, against: 8 } }), turned)).toBeLessThanOrEqual(-STATED_WEIGHT)
  })
  it('hands a lock the weight it acts with', () => {
    const [weight] = effectiveWeights(five, persona(item(agreed)))
    expect(weight?.value).toBe(-STATED_WEIGHT)
  })
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
  it('is silent out of scope', () => expect(weigh(item({ scope: { mode: 'dialogue' } }))).toBeNull())
})

describe('scoreChange', () => {
  const weights = effectiveWeights(posterior, persona(item({})))
  it('is 0 where nothing is known', () =>
    expect(scoreChange(weights, { commas: 2 }, { mode: 'action' })).toEqual({ score: 0, own: 0, moved: [] }))
  it('adds what each measure moves, the largest first', () => {
    const { score, moved } = scoreChange(weights, { adverbs: 2, commas: 1 }, { mode: 'action' })
    expect(score).toBe(2 * learned('action'))
    expect(moved).toEqual([{ effect: 'adverbs', went: 1, by: score, isOwn: true }])
  })
})
