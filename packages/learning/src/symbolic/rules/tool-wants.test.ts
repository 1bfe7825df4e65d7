import { describe, expect, it } from 'vitest'
import { differencesOf, groundOf, trajectoriesOf } from '../../../test/recorded.ts'
import { TOOL_IDS, type ToolId, type ToolSetting } from '../operation.ts'
import type { Trajectory } from '../trajectory.ts'
import { toolOperations } from './tool-operations.ts'
import { readToolWant, sayToolWant, toolWants } from './tool-wants.ts'

const RUN = 'the salt had eaten the hinges of the gate'
const rows = [
  [`Rain fell, and ${RUN} by then.`, 'Rain fell.'],
  [`She knew that ${RUN}, too.`, 'She knew it too.'],
] as const
const prompt = (mark: string, text = `In those days ${RUN}, and nobody cared.`) => [
  'You are the understudy.',
  `The writer’s own prose:\n<${mark}>\n${text}\n</${mark}>`,
]
const sent = (mark: string, over: Partial<Trajectory> = {}) =>
  trajectoriesOf(differencesOf(rows), { prompt: prompt(mark), ...over })

describe('a tool', () => {
  it.each([
    ['own', 'exemplars'],
    ['refused', 'refused'],
    ['found', 'look-up'],
  ] as const)('is wanted less where what <%s> brought came back word for word: %s', (mark, tool) => {
    expect(toolWants(sent(mark))).toEqual([{ tool, wants: 'less', because: ['o-0', 'o-1'] }])
  })
  it.each([
    'the salt had eaten the hinges of the gate',
    'nobody had lit the lantern on the quay',
    'she would not speak of the letter again',
    'one after the other the boats came in',
    'his father’s coat hung behind the door',
    'they had painted the kitchen yellow that spring',
  ])('of the writer’s own pages is wanted less where this came back: %s', run => {
    const found = trajectoriesOf(
      differencesOf([
        [`It was late, and ${run} by then.`, 'It was late.'],
        [`She knew ${run}, too.`, 'She knew it too.'],
      ]),
      { prompt: prompt('own', `Long ago ${run.toUpperCase()}, they said.`) },
    )
    expect(toolWants(found)).toMatchObject([{ tool: 'exemplars', wants: 'less' }])
  })
  it('is wanted where what was turned down is offered again', () => {
    const off = { refused: { on: false, most: 3 } }
    const again = trajectoriesOf(differencesOf([...rows, [`Then ${RUN} again.`, 'Then night.']]), { tools: off })
    expect(toolWants(again)).toEqual([{ tool: 'refused', wants: 'some', because: ['o-1', 'o-2'] }])
  })
  it.each<readonly [string, readonly Trajectory[]]>([
    ['no model was asked', sent('own', { prompt: null })],
    ['the prompt was forgotten', sent('own', { prompt: [null, null] })],
    ['it stands in another part of the prompt', sent('before')],
    [
      'it was in the passage',
      sent('own', {
        asked: {
          type: 'rewrite',
          kind: 'voice',
          instruction: null,
          before: null,
          selected: `By then ${RUN}.`,
          after: null,
        },
      }),
    ],
    [
      'it stood before the place',
      sent('own', {
        asked: {
          type: 'continuation',
          kind: null,
          instruction: null,
          before: `By then ${RUN}.`,
          selected: null,
          after: null,
        },
      }),
    ],
    ['it came back in one passage alone', sent('own').slice(0, 1)],
    [
      'the writer kept it',
      trajectoriesOf(differencesOf(rows.map(([passed]) => [`Late. ${passed}`, `Late; ${passed}`])), {
        prompt: prompt('own'),
      }),
    ],
    [
      'a few words came back',
      trajectoriesOf(
        differencesOf([
          ['The hinges of the gate held.', 'They held.'],
          ['She saw the hinges of the gate.', 'She saw them.'],
        ]),
        { prompt: prompt('own') },
      ),
    ],
    [
      'nothing came back',
      trajectoriesOf(
        differencesOf([
          ['Rain fell.', 'Rain.'],
          ['She knew it.', 'She knew.'],
        ]),
        { prompt: prompt('own') },
      ),
    ],
    ['it was never closed', sent('own', { prompt: [`<own>\n${RUN}`] })],
    [
      'it was shown what was turned down',
      trajectoriesOf(differencesOf([...rows, [`Then ${RUN} again.`, 'Then night.']]), {
        tools: { refused: { on: true, most: 3 } },
      }),
    ],
    [
      'nobody knows whether it was shown',
      trajectoriesOf(differencesOf([...rows, [`Then ${RUN} again.`, 'Then night.']])),
    ],
    [
      'the same place is asked again',
      trajectoriesOf(differencesOf([...rows, [`Then ${RUN} again.`, 'Then night.']], { passage: 'p' }), {
        tools: { refused: { on: false, most: 3 } },
      }),
    ],
    [
      'it was only taken',
      trajectoriesOf(differencesOf([...rows, [`Then ${RUN} again.`, 'Then night.']], { by: 'accepted' }), {
        tools: { refused: { on: false, most: 3 } },
      }),
    ],
    ['there is nothing', []],
  ])('is neither wanted nor unwanted where %s', (_, trajectories) => {
    expect(toolWants(trajectories)).toEqual([])
  })
  it.each(TOOL_IDS)('%s is wanted in words that are read again', tool => {
    expect(readToolWant(sayToolWant({ tool, wants: 'less' }))).toEqual({ tool, wants: 'less' })
  })
  it('is not heard of in the words of others', () => {
    expect(readToolWant('Bring fewer passages')).toBeNull()
  })
})

const operation = (tool: ToolId, wants: 'less' | 'some', setting: ToolSetting) => {
  const gradients = [{ node: 'context' as const, wants: sayToolWant({ tool, wants }), because: ['o-0'] }]
  return toolOperations(gradients, groundOf({ tools: { ...groundOf().tools, [tool]: setting } }))
}

describe('the setting of a tool', () => {
  it.each<readonly [ToolId, 'less' | 'some', ToolSetting, ToolSetting]>([
    ['exemplars', 'less', { on: true, most: 5 }, { on: true, most: 2 }],
    ['exemplars', 'less', { on: true, most: 1 }, { on: false, most: 1 }],
    ['refused', 'less', { on: true, most: 3 }, { on: true, most: 1 }],
    ['look-up', 'less', { on: true, most: null }, { on: false, most: null }],
    ['refused', 'some', { on: false, most: 1 }, { on: true, most: 3 }],
  ])('%s %s: %j becomes %j', (tool, wants, setting, becomes) => {
    expect(operation(tool, wants, setting)).toEqual([{ type: 'tool', tool, setting: becomes, because: ['o-0'] }])
  })
  it.each<readonly [ToolId, 'less' | 'some', ToolSetting]>([
    ['exemplars', 'less', { on: false, most: 5 }],
    ['refused', 'some', { on: true, most: 1 }],
  ])('%s %s: %j stays', (tool, wants, setting) => {
    expect(operation(tool, wants, setting)).toEqual([])
  })
})
