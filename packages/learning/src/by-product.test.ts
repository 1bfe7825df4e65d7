import { emptyPersona, type Persona, type PersonaItem } from '@understudy/persona'
import type { ItemId, MeasureId } from '@understudy/contracts'
import { expect, it } from 'vitest'
import { isByProduct } from './by-product.ts'
import { stylometryReader } from './stylometry-reader.ts'
import type { WordStanding } from './word-claims.ts'

const item = (measure: string, direction: 'higher' | 'lower', status: PersonaItem['status'] = 'active'): Persona => {
  const said: PersonaItem = {
    id: 'said' as ItemId,
    statement: 'Said',
    measure: measure as MeasureId,
    direction,
    scope: {},
    except: null,
    evidence: { for: 0, against: 0 },
    status,
    locked: false,
    source: 'stated',
    createdAt: '',
  }
  const state = { field: 'style' as const, item: said, version: 1, outcomes: [], lockedWeight: null }
  return { ...emptyPersona({ id: 'm', name: 'M', role: 'author' }), items: new Map([[said.id, state]]) }
}
const cut = (unit: string, instead: string | null = null): WordStanding => ({
  unit,
  direction: 'lower',
  instead,
  evidence: { for: 5, against: 0, outcomes: [], agreeing: [] },
  sureness: 2,
  stands: 'active',
})

it.each([
  ['slowly', null, item('word-length', 'lower'), false],
  ['just', null, item('adverbs', 'lower'), false],
  ['utilize', 'use', item('formal-words', 'higher'), false],
  ['very', null, item('intensifiers', 'lower', 'refused'), false],
] as const)('%s is said beside what says nothing of it', (unit, instead, persona, is) =>
  expect(isByProduct(cut(unit, instead), { persona, choices: [], reader: stylometryReader })).toBe(is),
)
