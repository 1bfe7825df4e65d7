import type { ExchangeId, Json } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import {
  add,
  drive,
  groundWith,
  learnedItem,
  NO_SEA,
  seaCritic,
  seaInput,
  seaTrajectory,
  type Script,
} from '../../test/optimizer-desk.ts'
import type { OptimizerGiven, OptimizerNeed, RerunCost, TriedOperation } from './update.ts'

type Optimizer = 'prompt' | 'tool' | 'pipeline'
const TEMPLATE = {
  kind: 'expand',
  paragraphs: [{ id: 'task', text: 'Expand the passage a little more. {task}' }],
} as const

/** One operation of one optimizer, proposed by a critic that finds fault with every node. */
function proposing(operation: Json, optimizer: Optimizer = 'prompt'): Script {
  const well = seaCritic([])
  return question => {
    const { about } = question
    if (about.stage !== 'operations') return well(question)
    return { operations: about.optimizer === optimizer && about.refused.length === 0 ? [operation] : [] }
  }
}

const E = ['outcome-4', 'outcome-5']
const TOOL = { type: 'tool', tool: 'notes', setting: { on: true, most: 3 }, because: E } as const
const PASS = {
  type: 'pipeline',
  change: { type: 'add-pass', pass: 'tightening', after: 'drafting' },
  because: E,
} as const
const PARAGRAPH = {
  type: 'template',
  kind: 'expand',
  paragraph: 'task',
  text: 'Expand the passage a little. {task}',
  because: E,
} as const

function rerunning(operation: Json, optimizer: Optimizer, cost: RerunCost | null) {
  const input = seaInput({ ground: groundWith([], { templates: [TEMPLATE] }) })
  const give = (need: Exclude<OptimizerNeed, { readonly type: 'ask' }>): OptimizerGiven =>
    need.type === 'rerun' ? { type: 'rerun', cost } : { type: 'examined', examined: { became: 'changed', patches: [] } }
  return drive(input, proposing(operation, optimizer), give)
}

describe.each<[string, Json, Optimizer]>([
  ['a tool', TOOL, 'tool'],
  ['a pass', PASS, 'pipeline'],
  ['a paragraph', PARAGRAPH, 'prompt'],
])('%s', (_, operation, optimizer) => {
  const CHEAPER = { exchanges: 6, before: 0.4, after: 0.3 }

  it('is set where exchanges done again with it are cheaper', () => {
    const { update, needs } = rerunning(operation, optimizer, CHEAPER)
    expect(update.tried).toMatchObject([{ became: 'changed' }])
    expect(needs.find(need => need.type === 'examine')).toMatchObject({ cost: CHEAPER, verdicts: [] })
  })

  it('is tried on exchanges that it was not derived from, the newest first', () => {
    const { needs } = rerunning(operation, optimizer, CHEAPER)
    const rerun = needs.find(need => need.type === 'rerun')
    expect(rerun?.exchanges).toEqual([9, 8, 7, 6, 3, 2, 1, 0].map(at => `exchange-${at}`))
  })

  it.each<[string, RerunCost | null, string]>([
    ['dearer', { exchanges: 6, before: 0.3, after: 0.4 }, 'predicts-worse'],
    ['the same', { exchanges: 6, before: 0.3, after: 0.3 }, 'predicts-worse'],
    ['no number', { exchanges: 6, before: 0.3, after: Number.NaN }, 'predicts-worse'],
    ['too few', { exchanges: 2, before: 0.4, after: 0.1 }, 'unconfirmed'],
    ['none', null, 'unconfirmed'],
  ])('is left as it is where they come out %s', (__, cost, reason) => {
    const { update, needs } = rerunning(operation, optimizer, cost)
    expect(update.tried).toMatchObject([{ became: { refused: reason } }])
    expect(needs.some(need => need.type === 'examine')).toBe(false)
  })
})

describe('where an operation acts', () => {
  it('a paragraph is tried on exchanges of its kind alone, and not on too few', () => {
    const trajectories = Array.from({ length: 10 }, (_, at) => {
      const { asked, ...rest } = seaTrajectory(at)
      return at % 5 === 4 ? { ...rest, asked } : { ...rest, asked: { ...asked, kind: 'voice' as const } }
    })
    const input = seaInput({
      batch: trajectories.slice(4),
      recorded: trajectories,
      ground: groundWith([], { templates: [TEMPLATE] }),
    })
    const { update, needs } = drive(input, proposing(PARAGRAPH))
    expect(update.tried).toMatchObject([{ became: { refused: 'unconfirmed' } }])
    expect(needs.some(need => need.type === 'rerun')).toBe(false)
  })

  it('a pass is never tried on continuations', () => {
    const trajectories = Array.from({ length: 10 }, (_, at) => {
      const { asked, ...rest } = seaTrajectory(at)
      return at < 5 ? { ...rest, asked: { ...asked, type: 'continuation' as const, kind: null } } : { ...rest, asked }
    })
    const { needs } = drive(
      seaInput({ batch: trajectories.slice(4), recorded: trajectories }),
      proposing(PASS, 'pipeline'),
    )
    const rerun = needs.find(need => need.type === 'rerun')
    expect(rerun?.exchanges).toEqual([9, 8, 7, 6].map(at => `exchange-${at}` as ExchangeId))
  })
})

describe('an item', () => {
  const rooms = learnedItem('rooms', 'Draw your comparisons from the sea')
  const sea = learnedItem('sea', NO_SEA)
  const against: Script = question => {
    const { about } = question
    if (about.stage !== 'validation' || about.statement !== rooms.statement) return seaCritic()(question)
    // it does follow the longer text more
    return {
      pairs: about.pairs.map(({ outcome, first, second }) => ({
        pair: outcome,
        follows: first.length > second.length ? 'first' : 'second',
      })),
    }
  }
  function trying(operation: Json): {
    readonly tried: readonly TriedOperation[]
    readonly needs: readonly OptimizerNeed[]
  } {
    const propose = proposing(operation)
    const { update, needs } = drive(seaInput({ ground: groundWith([rooms, sea]) }), question =>
      question.about.stage === 'operations' ? propose(question) : against(question),
    )
    return { tried: update.tried, needs }
  }

  it('is retired where other choices speak against it', () => {
    const { tried, needs } = trying({ type: 'retire', item: 'rooms', because: E })
    expect(tried).toMatchObject([{ became: 'proposed' }])
    const examined = needs.find(need => need.type === 'examine')
    expect(examined?.verdicts.every(({ verdict }) => verdict < 0)).toBe(true)
  })

  it('is not retired where they speak for it', () => {
    expect(trying({ type: 'retire', item: 'sea', because: E }).tried).toMatchObject([
      { became: { refused: 'contradicted' } },
    ])
  })

  it('is said otherwise with what speaks for either', () => {
    const { needs } = trying({
      type: 'revise',
      item: 'rooms',
      statement: 'Draw no comparisons from the weather',
      because: E,
    })
    const examined = needs.find(need => need.type === 'examine')
    expect(examined?.present?.every(({ verdict }) => verdict < 0)).toBe(true)
    expect(examined?.verdicts.every(({ verdict }) => verdict > 0)).toBe(true)
  })

  it('is not bound to where its evidence does not lie', () => {
    expect(trying({ type: 'rescope', item: 'sea', mode: 'dialogue', because: E }).tried).toMatchObject([
      { became: { refused: 'off-scope' } },
    ])
    expect(trying({ type: 'rescope', item: 'sea', mode: 'description', because: E }).tried).toMatchObject([
      { became: 'proposed' },
    ])
  })

  it('is not said to hold where its evidence does not lie', () => {
    const { update } = drive(seaInput(), seaCritic([add(NO_SEA, ['d1', 'd2'], 'dialogue')]))
    expect(update.tried).toMatchObject([{ became: { refused: 'off-scope' } }])
  })

  it('is changed once in an update, whatever is proposed of it', () => {
    const both = [
      { type: 'rescope', item: 'sea', mode: 'description', because: E },
      { type: 'revise', item: 'sea', statement: 'Draw no comparisons from the weather', because: E },
    ]
    const { update } = drive(seaInput({ ground: groundWith([sea]) }), seaCritic(both))
    expect(update.tried.map(({ became }) => became)).toEqual(['proposed', { refused: 'beyond-rate' }])
  })

  it('that can be tested on the texts is, and nobody is asked', () => {
    const { questions, needs } = drive(seaInput(), seaCritic([add('Use no exclamation marks', ['d1', 'd2'])]))
    expect(questions.some(({ about }) => about.stage === 'validation')).toBe(false)
    expect(needs.some(need => need.type === 'examine')).toBe(false)
  })
})
