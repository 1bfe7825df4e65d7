import { commonTokens } from '@understudy/contracts'
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
  seaTrajectory,
} from '../../test/optimizer-desk.ts'
import type { StageQuestion } from './stage.ts'

const long = 'The tide went out and left the boats upon their sides in the grey mud of the estuary. '.repeat(12)

/** Forty exchanges of long passages, with a persona that is full. */
function longInput(contextTokens: number | null) {
  const trajectories = Array.from({ length: 24 }, (_, at) => {
    const { differences, ...rest } = seaTrajectory(at)
    return {
      ...rest,
      differences: differences.map(one => ({
        ...one,
        kept: `${long}${one.kept} ${long}`,
        passed: `${long}${one.passed} ${long}`,
      })),
    }
  })
  const items = Array.from({ length: 80 }, (_, at) =>
    learnedItem(`item-${at}`, `Keep the ${at}th room of every house quite bare of furniture`),
  )
  const templates = [{ kind: 'expand' as const, paragraphs: [{ id: 'task', text: 'Expand the passage. {task}' }] }]
  return seaInput({
    batch: trajectories,
    recorded: trajectories,
    ground: groundWith(items, { templates }),
    critic: { id: 'small', by: 'model', contextTokens },
  })
}

function tokensOf({ messages, schema, maxTokens }: StageQuestion): number {
  return (
    JSON.stringify(schema).length / 2.5 +
    maxTokens +
    messages.reduce((sum, { content }) => sum + commonTokens(content), 0)
  )
}

const COMPARED = ['sea', 'weather', 'kitchen', 'stable', 'church', 'school', 'forest', 'market']
const textOf = ({ messages }: StageQuestion) => messages.map(({ content }) => content).join('\n')
const stagesOf = (questions: readonly StageQuestion[]) => new Set(questions.map(({ about }) => about.stage))

describe('a critic of little context', () => {
  it.each([2_048, 3_000, 4_096, 8_192, 32_768])(
    'is never asked more than its %i tokens hold, and is asked of everything',
    contextTokens => {
      const { questions, update } = drive(longInput(contextTokens), seaCritic([add(NO_SEA, ['d1'])]))
      expect(Math.max(...questions.map(tokensOf))).toBeLessThanOrEqual(contextTokens)
      expect(stagesOf(questions)).toEqual(new Set(['loss', 'gradient', 'operations', 'validation']))
      const criticised = questions.flatMap(({ about }) => (about.stage === 'loss' ? about.trajectories : []))
      expect(criticised.map(({ exchange }) => exchange)).toEqual(longInput(null).batch.map(({ exchange }) => exchange))
      expect(update.stopped).toBeNull()
    },
  )

  it('is asked less at a time, and more often', () => {
    const counts = [2_048, 4_096, 8_192, null].map(tokens => drive(longInput(tokens), seaCritic()).questions.length)
    expect(counts).toEqual(counts.toSorted((one, other) => other - one))
    expect(counts.at(-1)).toBeLessThan(12)
  })

  it('sees what differs however far a passage is cut', () => {
    const { questions } = drive(longInput(2_048), seaCritic([add(NO_SEA, ['d1'])]))
    for (const question of questions) {
      const { about } = question
      if (about.stage !== 'validation') continue
      for (const { first, second } of about.pairs) {
        const shown = [first, second].map(text => text.replaceAll(long, '').trim())
        expect(shown.every(text => textOf(question).includes(text))).toBe(true)
      }
    }
  })

  it('is asked for one operation at a time', () => {
    const { questions } = drive(longInput(2_048), seaCritic())
    const asked = questions.filter(({ about }) => about.stage === 'operations' && about.optimizer === 'prompt')
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.every(question => textOf(question).includes('At most 1,'))).toBe(true)
  })

  it('is asked for no more operations than could ever be weighed', () => {
    const input = longInput(2_048)
    const asked = (operations: number) => {
      let turn = 0
      const well = seaCritic([])
      const { questions } = drive({ ...input, rate: { operations, distance: 1 } }, question => {
        if (question.about.stage !== 'operations' || question.about.optimizer !== 'prompt') return well(question)
        return { operations: [add(`Draw no comparisons from the ${COMPARED[turn++ % COMPARED.length]}`, ['d1'])] }
      })
      return questions.filter(({ about }) => about.stage === 'operations' && about.optimizer === 'prompt').length
    }
    expect(asked(1)).toBe(4)
    expect(asked(3)).toBeGreaterThan(4)
  })

  it('that has no room for anything is not asked, and that is said', () => {
    const { update } = drive(longInput(300), seaCritic())
    expect(update).toMatchObject({ stopped: 'rejected', questions: 0, patches: [] })
  })

  it('may think aloud as far as there is room', () => {
    const [question] = drive(longInput(32_768), seaCritic()).questions
    const [whole] = drive(longInput(null), seaCritic()).questions
    expect((question?.maxTokens ?? 0) - (whole?.maxTokens ?? 0)).toBe(2_048)
  })

  it('fits whatever its room is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_200, max: 12_000 }), fc.integer({ min: 1, max: 8 }), (contextTokens, count) => {
        const { batch, ...input } = longInput(contextTokens)
        const { questions } = drive({ ...input, batch: batch.slice(0, count) }, seaCritic())
        expect(questions.every(question => tokensOf(question) <= contextTokens)).toBe(true)
      }),
      { numRuns: 15 },
    )
  })
})
