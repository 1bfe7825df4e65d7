import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../../test/recorded.ts'
import { finish } from '../../run-steps.ts'
import type { RecordedDifference } from '../trajectory.ts'
import type { PassId } from '../operation.ts'
import { passWants } from './pass-wants.ts'
import { pipelineOperations } from './pipeline-operations.ts'

const wants = (differences: readonly RecordedDifference[]) => finish(passWants(differences))

type Row = readonly [passed: string, kept: string]
const LOOSE: readonly Row[] = [
  ['The yard was very quiet.', 'The yard was quiet.'],
  ['It was really quite late when he came.', 'It was late when he came.'],
  ['They stayed due to the fact that the gate was broken.', 'They stayed because the gate was broken.'],
  ['She nodded her head and went in.', 'She nodded and went in.'],
  ['He began to cross the yard.', 'He crossed the yard.'],
  ['She heard the gate creak.', 'The gate creaked.'],
  ['He was perhaps somewhat tired.', 'He was tired.'],
  ['The lamp suddenly went out.', 'The lamp went out.'],
  ['He shrugged his shoulders and left.', 'He shrugged and left.'],
]
const WRONG: readonly Row[] = [
  ['“Go,” she smiled.', '“Go.” She smiled.'],
  ['“It is late,” he shrugged.', '“It is late.” He shrugged.'],
  ['“Come in,” Bess nodded.', '“Come in.” Bess nodded.'],
  ['The rain stopped, he went out.', 'The rain stopped. He went out.'],
  ['The gate was shut, she climbed it.', 'The gate was shut; she climbed it.'],
  ['Nobody came, they ate alone.', 'Nobody came. They ate alone.'],
]
const NEITHER: readonly Row[] = [
  ['The yard was quiet.', 'The yard was still.'],
  ['He crossed the yard.', 'He crossed the yard in the rain.'],
  ['Rain came; the yard filled.', 'Rain came, and the yard filled.'],
  ['She went in.', 'She went in and shut the door.'],
  ['The lamp went out. It was dark.', 'The lamp went out.'],
  ['“Go,” she said.', '“Leave,” she said.'],
  ['In the yard, Tom sat.', 'Tom sat in the yard.'],
  ['A dog barked.', 'Somewhere a dog barked.'],
]
const rewrites = (rows: readonly Row[], over: Partial<RecordedDifference> = {}) =>
  differencesOf(rows, { kind: 'voice', ...over })
const pairs = <T>(rows: readonly T[]): readonly (readonly [T, T])[] =>
  rows.flatMap((row, at) => rows.slice(at + 1, at + 3).map(other => [row, other] as const))

describe('a pass', () => {
  it.each(pairs(LOOSE))('of tightening is wanted by %j and %j', (...rows) => {
    expect(wants(rewrites(rows))).toEqual([{ pass: 'tightening', wants: 'pass', because: ['o-0', 'o-1'] }])
  })
  it.each(pairs(WRONG))('of proofing is wanted by %j and %j', (...rows) => {
    expect(wants(rewrites(rows))).toEqual([{ pass: 'proofing', wants: 'pass', because: ['o-0', 'o-1'] }])
  })
  it.each(pairs(NEITHER))('is not wanted by %j and %j', (...rows) => {
    expect(wants(rewrites(rows))).toEqual([])
  })
  it.each([...LOOSE, ...WRONG])('is not wanted by one passage, or by continuations: %j', (...row) => {
    expect(wants(rewrites([row]))).toEqual([])
    expect(wants(rewrites([row, row], { passage: 'p' }))).toEqual([])
    expect(wants(differencesOf([row, row]))).toEqual([])
    expect(wants(rewrites([row, row], { by: 'accepted' }))).toEqual([])
  })
  it.each(pairs(LOOSE))('of tightening is unwanted where it is taken back: %j and %j', (...rows) => {
    const back = rewrites(rows.map(([passed, kept]) => [kept, passed]))
    expect(wants(back)).toMatchObject([{ pass: 'tightening', wants: 'no-pass' }])
  })
})

const operations = (rows: readonly Row[], passes: readonly PassId[]) =>
  finish(pipelineOperations(rewrites(rows), { passes })).map(operation =>
    operation.type === 'pipeline' ? operation.change : null,
  )

describe('the list of nodes', () => {
  it.each<readonly [string, readonly Row[], readonly PassId[], unknown]>([
    ['gets a pass behind the drafting', LOOSE, [], { type: 'add-pass', pass: 'tightening', after: 'drafting' }],
    ['gets a pass behind the last', LOOSE, ['proofing'], { type: 'add-pass', pass: 'tightening', after: 'proofing' }],
    ['gets the other pass', WRONG, ['tightening'], { type: 'add-pass', pass: 'proofing', after: 'tightening' }],
    [
      'loses a pass whose work is taken back',
      LOOSE.map(([passed, kept]) => [kept, passed]),
      ['tightening'],
      { type: 'remove-pass', pass: 'tightening' },
    ],
  ])('%s', (_, rows, passes, change) => {
    expect(operations(rows, passes)).toEqual([change])
  })
  it('stays as it is where the pass is there, or is not', () => {
    expect(operations(LOOSE, ['tightening'])).toEqual([])
    expect(
      operations(
        LOOSE.map(([passed, kept]) => [kept, passed]),
        [],
      ),
    ).toEqual([])
    expect(operations(NEITHER, ['tightening', 'proofing'])).toEqual([])
  })
})
