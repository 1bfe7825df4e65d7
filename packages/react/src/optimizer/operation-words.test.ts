import type { ItemId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { reactCatalogue } from '../catalogue.ts'
import { say as speak } from '@understudy/contracts'
import type { Say } from '../say.tsx'
import { operationWords, type StatementOf } from './operation-words.ts'

const say: Say = (key, params) => speak(reactCatalogue, params === undefined ? { key } : { key, params })
const statementOf: StatementOf = id => (id === 'short' ? 'You keep sentences short' : null)
const because = ['outcome']
const short = 'short' as ItemId

const rows = [
  [
    { type: 'add', field: 'style', statement: 'End chapters on an object', mode: null },
    'New: “End chapters on an object”',
  ],
  [{ type: 'add', field: 'style', statement: 'Answer aslant', mode: 'dialogue' }, 'New, in dialogue: “Answer aslant”'],
  [
    { type: 'revise', item: short, statement: 'Keep them very short' },
    '“You keep sentences short” said otherwise: “Keep them very short”',
  ],
  [{ type: 'retire', item: short }, 'Put away: “You keep sentences short”'],
  [{ type: 'retire', item: 'gone' as ItemId }, 'Put away: something that is no longer there'],
  [{ type: 'rescope', item: short, mode: 'action' }, 'Only in action: “You keep sentences short”'],
  [{ type: 'rescope', item: short, mode: null }, 'Everywhere: “You keep sentences short”'],
  [
    { type: 'template', kind: 'tighten', paragraph: 'task', text: 'Cut {passage}.' },
    'Tightening: a model is told “Cut {passage}.”',
  ],
  [{ type: 'tool', tool: 'notes', setting: { on: true, most: 4 } }, 'Tell a model up to 4 of your notes'],
  [{ type: 'tool', tool: 'notes', setting: { on: true, most: 1 } }, 'Tell a model at most one of your notes'],
  [{ type: 'tool', tool: 'notes', setting: { on: false, most: null } }, 'Tell a model none of your notes'],
  [
    { type: 'tool', tool: 'look-up', setting: { on: true, most: null } },
    'Let a model look things up in the manuscript',
  ],
  [
    { type: 'pipeline', change: { type: 'add-pass', pass: 'tightening', after: 'drafting' } },
    'Tighten each rewrite before it is offered',
  ],
  [
    { type: 'pipeline', change: { type: 'remove-pass', pass: 'proofing' } },
    'Proofread rewrites no more before they are offered',
  ],
] as const

describe('operationWords', () => {
  it.each(rows)('says %j', (operation, words) => {
    expect(operationWords({ ...operation, because }, say, statementOf)).toBe(words)
  })
})
