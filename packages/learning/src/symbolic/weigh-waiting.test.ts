import { describe, expect, it } from 'vitest'
import { drive, groundWith, learnedItem, NO_SEA, seaCritic, seaInput } from '../../test/optimizer-desk.ts'
import type { PersonaItem } from '@understudy/persona'
import type { GroundItem } from './stage.ts'

const waiting = (changes: Partial<PersonaItem> = {}) =>
  learnedItem('says.sea', NO_SEA, { status: 'proposed', ...changes })

/** What was asked and examined of an update in which nothing is proposed anew. */
function seen(item: PersonaItem, more: Partial<GroundItem> = {}) {
  const ground = { ...groundWith(), items: [{ id: item.id, item, ...more }] }
  const { questions, needs } = drive(seaInput({ ground }), seaCritic([]))
  const validated = questions.flatMap(({ about }) => (about.stage === 'validation' ? [about] : []))
  return { validated, examined: needs.filter(need => need.type === 'examine') }
}

describe('what earlier updates proposed', () => {
  it('is held against what was recorded since, what it was learned from first', () => {
    const { validated, examined } = seen(waiting(), { outcomes: ['outcome-0', 'outcome-1'] })
    expect(validated.map(({ statement }) => statement).slice(0, 2)).toEqual([NO_SEA, NO_SEA])
    expect(validated[0]?.pairs.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['outcome-1', 'outcome-0'])
    expect(examined).toMatchObject([{ waiting: 'says.sea', operation: { type: 'add', statement: NO_SEA } }])
  })
  it.each([
    ['acts already', { status: 'active' }, {}],
    ['is locked', { locked: true }, {}],
    ['a person said', { source: 'stated' }, {}],
    ['was refused', { status: 'refused' }, {}],
    ['is counted', { measure: 'commas', direction: 'lower' }, {}],
    ['holds where nothing was written', { scope: { mode: 'embedded' } }, {}],
    ['was taken back', {}, { held: true }],
    ['is of another layer', {}, { ours: false }],
  ] as const)('is not asked about where it %s', (_, changes, more) => {
    const { validated, examined } = seen(waiting(changes as Partial<PersonaItem>), more)
    expect([validated, examined]).toEqual([[], []])
  })
  it.each([
    ['acts where enough speaks for it', 'active', { type: 'add', statement: NO_SEA }],
    ['goes where its passages turned against it', 'changed', { type: 'retire', item: 'says.sea' }],
  ] as const)('is told as what became of it: it %s', (_, became, operation) => {
    const item = waiting()
    const ground = { ...groundWith(), items: [{ id: item.id, item }] }
    const { update } = drive(seaInput({ ground }), seaCritic([]), () => ({
      type: 'examined',
      examined: { became, patches: [] },
    }))
    expect(update.tried).toMatchObject([{ operation, became }])
  })
  it('is not asked about beyond the rate', () => {
    const items = Array.from({ length: 5 }, (_, nth) =>
      waiting({ id: `says.${nth}` as PersonaItem['id'], evidence: { for: nth, against: 0 } }),
    )
    const { needs } = drive(seaInput({ ground: groundWith(items) }), seaCritic([]))
    const examined = needs.flatMap(need => (need.type === 'examine' ? [need.waiting] : []))
    expect(examined).toEqual(['says.4', 'says.3', 'says.2'])
  })
})
