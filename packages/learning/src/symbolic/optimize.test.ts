import { failure, type Json } from '@understudy/contracts'
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
} from '../../test/optimizer-desk.ts'
import { LEARNING_RATES } from './learning-rate.ts'
import type { StageAnswer } from './stage.ts'

describe('a whole update', () => {
  it('comes from what was wrong to an operation that holds on other choices', () => {
    const { update, needs } = drive(seaInput(), seaCritic())
    expect(update).toMatchObject({ stopped: null, score: 0.6 })
    expect(update.tried).toMatchObject([
      { operation: { type: 'add', statement: NO_SEA }, tries: 1, became: 'proposed' },
    ])
    const examined = needs.find(need => need.type === 'examine')
    expect(examined?.verdicts.every(({ verdict }) => verdict === 2)).toBe(true)
    expect(examined?.verdicts).toHaveLength(10)
  })

  it('asks one question a stage, and each statement both ways round and with one that can be counted', () => {
    const { questions } = drive(seaInput(), seaCritic())
    const stages = questions.map(({ about }) => about.stage)
    expect(stages).toEqual([
      'loss',
      'gradient',
      'gradient',
      'gradient',
      'operations',
      'operations',
      'operations',
      'validation',
      'validation',
      'validation',
    ])
  })

  it('goes back from the end, each node with what the next one wants', () => {
    const { questions } = drive(seaInput(), seaCritic())
    const nodes = questions.flatMap(({ about }) =>
      about.stage === 'gradient' ? [[about.node, about.next.map(({ wants }) => wants)]] : [],
    )
    expect(nodes).toEqual([
      ['drafting', []],
      ['brief', ['Of drafting: no comparisons.']],
      ['context', ['Of brief: no comparisons.']],
    ])
  })

  it('is the same again', () => {
    const [one, other] = [drive(seaInput(), seaCritic()), drive(seaInput(), seaCritic())]
    expect(other.update).toEqual(one.update)
    expect(other.questions.map(({ key }) => key)).toEqual(one.questions.map(({ key }) => key))
    expect(new Set(one.questions.map(({ key }) => key)).size).toBe(one.questions.length)
  })

  it('is the same from what was answered before, by the keys of its questions alone', () => {
    const critic = seaCritic()
    const known = new Map<string, Json | null | StageAnswer>()
    const first = drive(seaInput(), question => {
      const answer = critic(question)
      expect(known.has(question.key)).toBe(false)
      known.set(question.key, answer)
      return answer
    })
    const again = drive(seaInput(), ({ key }) => known.get(key) ?? failure('stopped', ''))
    expect(again).toEqual(first)
  })

  it('is not begun at rate 0', () => {
    const { update, needs } = drive(seaInput({ rate: LEARNING_RATES.frozen }), seaCritic())
    expect([update.stopped, needs.length]).toEqual(['frozen', 0])
  })

  it('is not begun where nothing differs', () => {
    const batch = [seaTrajectory(1, { differences: [], cost: 0 })]
    const { update, needs } = drive(seaInput({ batch }), seaCritic())
    expect([update.stopped, update.score, needs.length]).toEqual(['nothing-to-learn', 1, 0])
  })

  it.each(['unreachable', 'stopped', 'held-back'] as const)(
    'stops where the critic is %s, wherever that is',
    reason => {
      const whole = drive(seaInput(), seaCritic()).questions.length
      for (let at = 0; at < whole; at++) {
        let asked = 0
        const critic = seaCritic()
        const { update, needs } = drive(seaInput(), question =>
          asked++ === at ? failure(reason, '') : critic(question),
        )
        expect(update).toMatchObject({ stopped: reason, patches: [], questions: at + 1 })
        expect(needs.some(need => need.type === 'examine')).toBe(false)
      }
    },
  )

  it('says of nothing that it held where the critic failed before the end', () => {
    const critic = seaCritic([add(NO_SEA, ['d1', 'd2', 'd3']), add('Let quarrels end in silence', ['d1'])])
    let [held, isDown] = [0, false]
    const script: typeof critic = question => (isDown ? failure('unreachable', '') : critic(question))
    const { update } = drive(seaInput(), script, () => {
      held++
      isDown = true
      return { type: 'examined', examined: { became: 'active', patches: [] } }
    })
    expect(held).toBe(1)
    expect(update).toMatchObject({ stopped: 'unreachable', patches: [] })
    expect(update.tried.filter(({ became }) => typeof became === 'string')).toEqual([])
  })
})

describe('a batch', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => {
    const trajectory = seaTrajectory(at)
    if (at % 10 === 0) return { ...trajectory, differences: [], cost: null }
    return at % 2 === 0
      ? trajectory
      : { ...trajectory, differences: trajectory.differences.map(one => ({ ...one, by: 'accepted' as const })) }
  })
  const criticised = (by: 'model' | 'rules') => {
    const input = seaInput({
      batch: hundred,
      recorded: hundred,
      critic: { id: 'c', by, contextTokens: by === 'rules' ? null : 128_000 },
    })
    const { questions } = drive(input, seaCritic())
    return questions.flatMap(({ about, maxTokens }) =>
      about.stage === 'loss' ? [{ trajectories: about.trajectories, maxTokens }] : [],
    )
  }

  it('is read as a whole by rules', () => {
    const [all, ...others] = criticised('rules')
    expect([all?.trajectories.length, others.length]).toEqual([100, 0])
  })

  it('of many exchanges is read by a model as far as it says most, in answers that runtimes give at once', () => {
    const parts = criticised('model')
    const read = parts.flatMap(({ trajectories }) => trajectories)
    expect(read).toHaveLength(40)
    expect(read.filter(({ cost }) => cost === null)).toHaveLength(6)
    expect(read.flatMap(({ differences }) => differences).every(({ by }) => by === 'reworked')).toBe(true)
    expect(Math.max(...parts.map(({ maxTokens }) => maxTokens))).toBeLessThanOrEqual(4_000 + 2_048)
    expect(parts).toHaveLength(2)
  })

  it('is scored by what a critic says only where nothing settled', () => {
    const batch = [seaTrajectory(1, { cost: 0.2 }), seaTrajectory(2, { cost: null, differences: [] })]
    const { update } = drive(seaInput({ batch }), seaCritic())
    expect(update.score).toBeCloseTo((0.8 + 0.5) / 2)
  })
})

describe('a critic that contradicts itself', () => {
  it('between tries has both put to the test, of which one holds', () => {
    const against = 'Draw every comparison from the sea'
    const well = seaCritic([])
    const { update } = drive(seaInput(), question => {
      const { about } = question
      if (about.stage === 'operations' && about.optimizer === 'prompt')
        return {
          operations:
            about.refused.length === 0
              ? [add(NO_SEA, ['d1', 'd2']), { type: 'retire', item: 'nobody', because: ['d1'] }]
              : [add(against, ['d1', 'd2'])],
        }
      if (about.stage !== 'validation' || about.statement !== against) return well(question)
      return {
        pairs: about.pairs.map(({ outcome, first, second }) => ({
          pair: outcome,
          follows: first.length > second.length ? 'first' : 'second',
        })),
      }
    })
    expect(update.tried).toMatchObject([
      { tries: 1, became: { refused: 'missing-item' } },
      { operation: { statement: NO_SEA }, tries: 1, became: 'proposed' },
      { operation: { statement: against }, tries: 2, became: { refused: 'contradicted' } },
    ])
  })
})

describe('the rate', () => {
  const many = [
    'Draw no comparisons from weather',
    'Let rooms stay bare',
    'Prefer plain nouns',
    'Leave faces to the reader',
  ].map((statement, at) => add(statement, ['d1', 'd2', 'd3'].slice(0, 1 + (at % 3))))

  it('lands so many and no more', () => {
    for (const rate of [LEARNING_RATES.careful, LEARNING_RATES.usual]) {
      const { update } = drive(seaInput({ rate }), seaCritic(many))
      const landed = update.tried.filter(({ became }) => became === 'proposed')
      expect(landed).toHaveLength(rate.operations)
      expect(update.tried.filter(({ became }) => typeof became === 'object')).toMatchObject(
        many.slice(rate.operations).map(() => ({ became: { refused: 'beyond-rate' } })),
      )
    }
  })

  it('weighs first what rests on most passages', () => {
    const { update } = drive(seaInput({ rate: LEARNING_RATES.careful }), seaCritic(many))
    expect(update.tried.find(({ became }) => became === 'proposed')).toMatchObject({
      operation: { statement: 'Prefer plain nouns' },
    })
  })
})

describe('three tries', () => {
  const locked = learnedItem('locked', 'Keep rooms bare', { locked: true })

  it('tell why, and take what comes instead', () => {
    const { update, questions } = drive(seaInput({ ground: groundWith([locked]) }), question => {
      const { about } = question
      if (about.stage !== 'operations' || about.optimizer !== 'prompt') return seaCritic([])(question)
      if (about.refused.length === 0) return { operations: [{ type: 'retire', item: 'locked', because: ['d1'] }] }
      return { operations: [add(NO_SEA, ['d1', 'd2'])] }
    })
    const again = questions.find(({ about }) => about.stage === 'operations' && about.refused.length > 0)
    expect(again?.messages.at(-1)?.content).toContain('- retire: that item is locked')
    expect(update.tried).toMatchObject([
      { operation: { type: 'retire' }, tries: 1, became: { refused: 'locked' } },
      { operation: { type: 'add' }, tries: 2, became: 'proposed' },
    ])
  })

  it('end after the third', () => {
    let tries = 0
    const { update } = drive(seaInput(), question => {
      if (question.about.stage !== 'operations' || question.about.optimizer !== 'prompt') return seaCritic([])(question)
      return { operations: [{ type: 'retire', item: `nobody-${++tries}`, because: ['d1'] }] }
    })
    expect(tries).toBe(3)
    expect(update.tried.map(one => [one.tries, one.became])).toEqual(
      [1, 2, 3].map(at => [at, { refused: 'missing-item' }]),
    )
  })

  it('are not spent on one that says the same again', () => {
    let tries = 0
    const { update } = drive(seaInput(), question => {
      if (question.about.stage !== 'operations' || question.about.optimizer !== 'prompt') return seaCritic([])(question)
      tries++
      return { operations: [{ type: 'retire', item: 'nobody', because: ['d1'] }] }
    })
    expect([tries, update.tried.length]).toEqual([2, 1])
  })
})
