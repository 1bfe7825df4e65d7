import type { ItemId, Json } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { groundWith, learnedItem, seaTrajectory } from '../../test/optimizer-desk.ts'
import { gradientQuestion, joined, readGradients, toTrace } from './gradient-stage.ts'
import { PIPELINE_NODES, type Gradient, type PipelineNode } from './gradient.ts'
import type { Trajectory } from './trajectory.ts'

const TRAJECTORIES = [1, 2, 3].map(at =>
  seaTrajectory(at, { prompt: [`Prompt ${at}.`], tools: { notes: { on: false, most: 12 } } }),
)
const CRITIQUES = TRAJECTORIES.map(({ exchange }, at) => ({
  exchange,
  score: 0.5,
  is: 'supervised' as const,
  says: `Says ${at}.`,
  because: [],
}))
const wants = (said: Json) => readGradients(said, 'brief', TRAJECTORIES)

function wordsTo(node: PipelineNode, trajectories: readonly Trajectory[] = TRAJECTORIES, mostChars = 1_500): string {
  const ground = groundWith([learnedItem('rooms', 'Keep rooms bare')])
  const next: readonly Gradient[] = [{ node: 'choice', wants: 'Wanted next.', because: ['outcome-1'] }]
  return gradientQuestion({ node, critiques: CRITIQUES, next, ground }, trajectories, mostChars)
    .messages.map(({ content }) => content)
    .join('\n')
}

describe('a language gradient', () => {
  it('is what a node should have done otherwise, by what shows it', () => {
    expect(wants({ gradients: [{ wants: ' Say\nit  shorter. ', because: ['d1', 'd3', 'd1'] }] })).toEqual([
      { node: 'brief', wants: 'Say it shorter.', because: ['outcome-1', 'outcome-3'] },
    ])
  })

  it.each<[string, Json]>([
    ['without evidence', { gradients: [{ wants: 'Shorter.', because: [] }] }],
    ['with evidence that there is not', { gradients: [{ wants: 'Shorter.', because: ['d9'] }] }],
    ['of no words', { gradients: [{ wants: ' ', because: ['d1'] }] }],
    ['of a page', { gradients: [{ wants: 'word '.repeat(400), because: ['d1'] }] }],
    ['with an extra key', { gradients: [{ wants: 'Shorter.', because: ['d1'], do: 'unlock' }] }],
  ])('%s is none', (_, answer) => {
    expect(wants(answer)).toEqual([])
  })

  it('is null where what came has no such shape', () => {
    for (const said of ['no', 4, null, [], { gradients: 'x' }, { gradients: [], more: 1 }])
      expect(wants(said)).toBeNull()
  })

  it('of one answer are five at most, of a batch eight, what rests on most first, the same words once', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({ wants: `Want ${at}.`, because: ['d1'] }))
    expect(wants({ gradients: many })).toHaveLength(5)
    const gradient = (said: string, because: readonly string[]): Gradient => ({ node: 'brief', wants: said, because })
    const parts = [gradient('A.', ['1']), gradient('B.', ['1', '2']), gradient('a.', ['2', '3'])]
    expect(joined(parts)).toEqual([gradient('A.', ['1', '2', '3']), gradient('B.', ['1', '2'])])
    expect(joined(Array.from({ length: 20 }, (_, at) => gradient(`W${at}`, ['1'])))).toHaveLength(8)
  })
})

describe('a node', () => {
  it.each<[PipelineNode, string, string]>([
    ['choice', 'Shown: <shown>', '<prompt>'],
    ['drafting', '<prompt>Prompt 3.</prompt>', 'Prompt 2.'],
    ['brief', 'Tools: notes off.', '<shown>'],
    ['context', '<before>It was late.</before>', '<kept>Her'],
  ])('%s is asked with what it had before it', (node, has, hasNot) => {
    expect(wordsTo(node)).toContain(has)
    expect(wordsTo(node)).not.toContain(hasNot)
  })

  it('hears every critique, and what the next one wants', () => {
    for (const node of PIPELINE_NODES) {
      expect(wordsTo(node)).toContain('<note>Wanted next.</note>')
      expect(wordsTo(node)).toContain('<note>Says 2.</note>')
    }
  })

  it('of the brief sees the statements that were in it', () => {
    const items = [{ id: 'rooms' as ItemId, version: 1 }]
    expect(wordsTo('brief', [seaTrajectory(1, { items })])).toContain(
      'In the brief: <statement>Keep rooms bare</statement>',
    )
    expect(wordsTo('brief')).not.toContain('Keep rooms bare')
  })

  it('of choice is asked only where there was one', () => {
    const [first] = TRAJECTORIES
    const two = seaTrajectory(1, {
      candidates: [...(first?.candidates ?? []), { text: 'Another.', score: -1, chosen: false, dropped: false }],
    })
    expect(toTrace('choice', TRAJECTORIES, CRITIQUES)).toEqual([])
    expect(toTrace('choice', [two], CRITIQUES)).toEqual([two])
  })

  it('is not asked about what left nothing to wish', () => {
    const content = CRITIQUES.map(critique => ({ ...critique, score: 1, says: '' }))
    expect(toTrace('drafting', TRAJECTORIES, content)).toEqual([])
  })
})
