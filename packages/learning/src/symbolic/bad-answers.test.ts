import { failure, type Json } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  drive,
  groundWith,
  learnedItem,
  NO_SEA,
  seaCritic,
  seaInput,
  type Script,
} from '../../test/optimizer-desk.ts'
import { LEARNING_RATES } from './learning-rate.ts'
import type { OperationRefusal } from './operation.ts'
import type { StageInput } from './stage.ts'

const LEARNED = learnedItem('rooms', 'Keep rooms bare')
const LOCKED = learnedItem('hats', 'Leave hats undescribed', { locked: true })
const STATED = learnedItem('dogs', 'Let dogs be dogs', { source: 'stated' })
const TEMPLATE = { kind: 'expand', paragraphs: [{ id: 'task', text: 'Expand the passage a little. {task}' }] } as const
const GROUND = groundWith([LEARNED, LOCKED, STATED], { templates: [TEMPLATE] })

type Optimizer = Extract<StageInput, { readonly stage: 'operations' }>['optimizer']

/** What comes of one answer, always the same, in place of the operations of one optimizer. */
function answered(answer: Json, optimizer: Optimizer = 'prompt') {
  const well = seaCritic([])
  const script: Script = question => {
    const { about } = question
    return about.stage === 'operations' && about.optimizer === optimizer ? answer : well(question)
  }
  return drive(seaInput({ ground: GROUND }), script)
}

const operations = (...list: readonly Json[]): Json => ({ operations: list })
const E = ['d1', 'd2', 'd3']
/** Those that the nodes want tools and passes for. */
const CITED = ['d1', 'd2']
const TOOL = { type: 'tool', tool: 'notes', setting: { on: false, most: 12 }, because: CITED } as const
const PASS = {
  type: 'pipeline',
  change: { type: 'add-pass', pass: 'tightening', after: 'drafting' },
  because: CITED,
} as const

describe('operations that are none', () => {
  it.each<[string, Json, OperationRefusal]>([
    ['no object', 'Keep it short', 'malformed'],
    ['nothing', null, 'malformed'],
    ['a number', 7, 'malformed'],
    ['a list alone', [add(NO_SEA, E)], 'malformed'],
    ['an extra key beside the list', { operations: [], note: 'hi' }, 'malformed'],
    ['no list', { operations: 'none' }, 'malformed'],
    ['a list of words', operations('add'), 'malformed'],
    ['a list of nothing', operations(null), 'malformed'],
    ['of no type', operations({ statement: NO_SEA, because: E }), 'malformed'],
    ['of a type that there is not', operations({ ...add(NO_SEA, E), type: 'unlock' }), 'malformed'],
    ['of another optimizer', operations(TOOL), 'malformed'],
    ['with an extra key', operations({ ...add(NO_SEA, E), locked: false }), 'malformed'],
    ['with a status', operations({ ...add(NO_SEA, E), status: 'active' }), 'malformed'],
    ['with a field that there is not', operations({ ...add(NO_SEA, E), field: 'reasoning' }), 'malformed'],
    ['with a mode that there is not', operations({ ...add(NO_SEA, E), mode: 'everywhere' }), 'malformed'],
    ['without a mode', operations({ type: 'add', field: 'style', statement: NO_SEA, because: E }), 'malformed'],
    ['with a statement that is none', operations({ ...add(NO_SEA, E), statement: ['Draw'] }), 'malformed'],
    ['with evidence that is no list', operations({ ...add(NO_SEA, E), because: 'd1' }), 'malformed'],
    ['without evidence', operations(add(NO_SEA, [])), 'no-evidence'],
    ['with an id that is wrong', operations(add(NO_SEA, ['d1', 'd99'])), 'no-evidence'],
    ['with evidence that is no id', operations({ ...add(NO_SEA, E), because: [{ d: 1 }] }), 'no-evidence'],
    ['of ten thousand characters', operations(add('Draw no comparisons '.repeat(500), E)), 'too-long'],
    ['of three hundred characters', operations(add(`Draw no ${'long '.repeat(60)}comparisons`, E)), 'too-long'],
    ['of one word', operations(add('Sea', E)), 'malformed'],
    ['about a locked item', operations({ type: 'retire', item: 'hats', because: E }), 'locked'],
    ['about a person’s item', operations({ type: 'revise', item: 'dogs', statement: NO_SEA, because: E }), 'persons'],
    ['about an item that there is not', operations({ type: 'retire', item: 'i9', because: E }), 'missing-item'],
    ['about two items', operations({ type: 'retire', item: ['rooms', 'hats'], because: E }), 'malformed'],
    [
      'of a paragraph that there is not',
      operations({ type: 'template', kind: 'expand', paragraph: 'other', text: 'Write. {task}', because: E }),
      'unknown-target',
    ],
    [
      'of a template that there is not',
      operations({ type: 'template', kind: 'sing', paragraph: 'task', text: 'Write. {task}', because: E }),
      'malformed',
    ],
    [
      'of no template',
      operations({ type: 'template', paragraph: 'p7', text: 'Write. {task}', because: E }),
      'unknown-target',
    ],
    [
      'that drops a slot',
      operations({ type: 'template', paragraph: 'p1', text: 'Expand the passage just a little.', because: E }),
      'variables',
    ],
  ])('%s', (_, answer, reason) => {
    const { update, needs } = answered(answer)
    expect(update.tried.map(({ became }) => became)).toEqual([{ refused: reason }])
    expect(update).toMatchObject({ stopped: null, patches: [] })
    expect(needs.some(need => need.type !== 'ask')).toBe(false)
  })

  it.each<[string, Json, Optimizer, OperationRefusal]>([
    ['a tool that there is not', operations({ ...TOOL, tool: 'web' }), 'tool', 'malformed'],
    ['a setting that is none', operations({ ...TOOL, setting: 'off' }), 'tool', 'malformed'],
    [
      'a setting with an extra key',
      operations({ ...TOOL, setting: { on: true, most: 1, key: 'x' } }),
      'tool',
      'malformed',
    ],
    ['more than there are', operations({ ...TOOL, setting: { on: true, most: 4_000 } }), 'tool', 'out-of-range'],
    ['part of one', operations({ ...TOOL, setting: { on: true, most: 0.5 } }), 'tool', 'out-of-range'],
    ['as it is set already', operations({ ...TOOL, setting: { on: true, most: 12 } }), 'tool', 'nothing-new'],
    [
      'a pass that there is not',
      operations({ ...PASS, change: { type: 'add-pass', pass: 'translate', after: 'drafting' } }),
      'pipeline',
      'malformed',
    ],
    [
      'a pass after itself',
      operations({ ...PASS, change: { type: 'add-pass', pass: 'tightening', after: 'tightening' } }),
      'pipeline',
      'cycle',
    ],
    [
      'a pass after one that is not there',
      operations({ ...PASS, change: { type: 'add-pass', pass: 'tightening', after: 'proofing' } }),
      'pipeline',
      'unknown-target',
    ],
    [
      'taking out what is not there',
      operations({ ...PASS, change: { type: 'remove-pass', pass: 'proofing' } }),
      'pipeline',
      'nothing-new',
    ],
    [
      'taking out with a place',
      operations({ ...PASS, change: { type: 'remove-pass', pass: 'proofing', after: 'drafting' } }),
      'pipeline',
      'malformed',
    ],
  ])('%s', (_, answer, optimizer, reason) => {
    const { update, needs } = answered(answer, optimizer)
    expect(update.tried.map(({ became }) => became)).toEqual([{ refused: reason }])
    expect(needs.some(need => need.type !== 'ask')).toBe(false)
  })

  it('a million of them cost no more than a few', () => {
    const one = add(NO_SEA, E)
    const { update, needs } = answered({ operations: Array.from({ length: 1_000_000 }, () => one) })
    expect(needs.filter(need => need.type === 'examine')).toHaveLength(1)
    expect(update.tried.map(({ became }) => became)).toContainEqual({ refused: 'beyond-rate' })
    expect(update.tried.length).toBeLessThan(5)
  })

  it.each(['misfit', 'cut', 'filtered'] as const)(
    'one that came to nothing (%s) is asked for once, and told as malformed',
    reason => {
      const well = seaCritic()
      const { update, questions } = drive(seaInput(), question =>
        question.about.stage === 'operations' ? failure(reason, '') : well(question),
      )
      const tries = questions.filter(({ about }) => about.stage === 'operations' && about.optimizer === 'prompt')
      expect(tries).toHaveLength(1)
      expect(update.tried.every(({ became }) => typeof became === 'object' && became.refused === 'malformed')).toBe(
        true,
      )
      expect(update.stopped).toBeNull()
    },
  )
})

describe('a critic that makes no sense', () => {
  it('in every other stage leaves what is known without it', () => {
    const well = seaCritic()
    for (const bad of [
      'so',
      null,
      {},
      { critiques: [{ exchange: 'e1' }] },
      { gradients: 3 },
      { pairs: [{}] },
    ] as const) {
      const { update } = drive(seaInput(), question => (question.about.stage === 'operations' ? well(question) : bad))
      // nothing confirmed it
      expect(update).toMatchObject({ stopped: null, score: 0.6, patches: [] })
      expect(update.tried).toMatchObject([{ became: { refused: 'unconfirmed' } }])
    }
  })

  it('cannot move a score that is known', () => {
    const well = seaCritic()
    const { update } = drive(seaInput(), question => {
      if (question.about.stage !== 'loss') return well(question)
      return {
        critiques: question.about.trajectories.map(({ exchange }) => ({ exchange, says: '', score: 1, because: [] })),
      }
    })
    expect(update.score).toBe(0.6)
  })

  it('by saying that the first always follows more confirms nothing', () => {
    const well = seaCritic()
    const { update } = drive(seaInput(), question => {
      const { about } = question
      if (about.stage !== 'validation') return well(question)
      return { pairs: about.pairs.map(({ outcome }) => ({ pair: outcome, follows: 'first-clearly' })) }
    })
    expect(update.tried).toMatchObject([{ became: { refused: 'unconfirmed' } }])
  })

  it('by contradicting what was kept lands nothing', () => {
    const well = seaCritic()
    const { update } = drive(seaInput(), question => {
      const { about } = question
      if (about.stage !== 'validation') return well(question)
      return {
        pairs: about.pairs.map(({ outcome, keptFirst }) => ({
          pair: outcome,
          follows: keptFirst ? 'second-clearly' : 'first-clearly',
        })),
      }
    })
    expect(update.tried).toMatchObject([{ became: { refused: 'unconfirmed' } }])
  })
})

/** Anything that JSON can say, with keys and values that the stages use among it. */
const anything = fc.letrec<{ readonly value: Json; readonly leaf: Json }>(tie => ({
  leaf: fc.oneof(
    fc.constantFrom<Json>(
      'd1',
      'd2',
      'e1',
      'i1',
      'p1',
      '1',
      'add',
      'revise',
      'tool',
      'style',
      'description',
      'rooms',
      'hats',
      NO_SEA,
      'first',
      '__proto__',
      null,
      true,
      0,
      0.5,
      -1,
      1e9,
    ),
    fc.string(),
  ),
  value: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        'operations',
        'critiques',
        'gradients',
        'pairs',
        'type',
        'field',
        'statement',
        'mode',
        'because',
        'item',
        'pair',
        'follows',
        'wants',
        'exchange',
        'says',
        'score',
        'tool',
        'setting',
        'change',
        'text',
        'paragraph',
      ),
      tie('value'),
    ),
  ),
})).value

describe('whatever a critic says', () => {
  it('an update comes to its end, within its rate, on evidence that was recorded', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 12 }), fc.boolean(), (said, isSometimesWell) => {
        let turn = 0
        const well = seaCritic([add(NO_SEA, E), { type: 'retire', item: 'rooms', because: ['d1'] }])
        const input = seaInput({ ground: GROUND, rate: LEARNING_RATES.careful })
        const { update, needs } = drive(input, question => {
          const at = turn++
          return isSometimesWell && at % 2 === 0 ? well(question) : (said[at % said.length] ?? null)
        })
        const recorded = new Set(input.recorded.flatMap(({ differences }) => differences.map(({ outcome }) => outcome)))
        const examined = needs.flatMap(need => (need.type === 'ask' ? [] : [need.operation]))
        expect(
          examined.every(({ because }) => because.length > 0 && because.every(outcome => recorded.has(outcome))),
        ).toBe(true)
        expect(examined.some(operation => 'item' in operation && operation.item !== 'rooms')).toBe(false)
        expect(update.tried.filter(({ became }) => typeof became !== 'object').length).toBeLessThanOrEqual(1)
        expect(update.tried.every(({ tries }) => tries >= 1 && tries <= 3)).toBe(true)
        expect(update.questions).toBeLessThan(30)
      }),
      { numRuns: 200 },
    )
  })
})
