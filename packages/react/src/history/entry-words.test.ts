import type { LedgerEntry } from '@understudy/assistant'
import type { ActorId } from '@understudy/contracts'
import { expect, it } from 'vitest'
import { isCounting, notesOf, whyOf } from './entry-words.ts'

const CATALOGUE = { said: 'You said so' }
const words = { say: (key: string, params = {}) => [key, ...Object.values(params)].join(' '), catalogue: CATALOGUE }
const change = (type: string) => ({ change: { type }, line: { key: 'x' } })

function entry(by: LedgerEntry['by'], ...changes: readonly string[]): LedgerEntry {
  return { by, actor: 'mara', cause: { key: 'said' }, changes: changes.map(change) } as unknown as LedgerEntry
}

it.each([
  ['person', 'mara', ['You said so']],
  ['person', 'jo', ['react.history.by.other mara']],
  ['import', 'mara', ['You said so']],
  ['import', 'jo', ['You said so', 'react.history.by.other mara']],
  ['learner', 'jo', ['react.history.by.learner', 'You said so']],
] as const)('says of a change by a %s, read by %s, %s', (by, hands, why) => {
  expect(whyOf(entry(by, 'item-added'), hands as string as ActorId, words)).toEqual(why)
})

it('does not say a cause twice where it is all there is to say', () => {
  expect(whyOf(entry('person'), 'mara' as ActorId, words)).toEqual([])
})

it('knows what only counted', () => {
  expect(isCounting(entry('learner', 'item-evidence', 'item-evidence'))).toBe(true)
  expect(isCounting(entry('learner', 'item-evidence', 'item-added'))).toBe(false)
  expect(isCounting(entry('person'))).toBe(false)
})

it.each([
  ['learning.item-activated', ['react.history.check 5']],
  ['learning.optimizer.cheaper', []],
])('says how a change for %s fared on other choices, where its cause does not', (key, notes) => {
  const check = { choices: 5, before: 0.4, after: 0.3 }
  const tried = { ...entry('learner', 'value'), cause: { key }, outcomes: [], check, cost: null, missingAfter: 0 }
  expect(notesOf(tried, words.say)).toEqual(notes)
})
