import { emptyBrief } from '@understudy/contracts/testing'
import type { CandidateId, PlacedRequest, Proposer, Trigger } from '@understudy/contracts'
import { expect, it } from 'vitest'
import { atPauses } from './at-pauses.ts'

const model: Proposer = {
  id: 'model' as Proposer['id'],
  label: { key: 'model' },
  makes: 'whole',
  serves: () => true,
  async *propose() {
    yield { type: 'end', candidate: 'only' as CandidateId, usage: null }
  },
}
const requestBy = (trigger: Trigger): PlacedRequest => ({ type: 'continuation', trigger }) as PlacedRequest

it.each<readonly [trigger: Trigger, pause: boolean, inline: boolean, serves: boolean]>([
  ['pause', true, false, true],
  ['pause', true, true, true],
  ['pause', false, true, false],
  ['pause', false, false, false],
  ['command', false, true, true],
])('by %s, with pauses of models %s and inline prediction %s: %s', (trigger, pause, inline, serves) =>
  expect(atPauses(model, () => ({ pause, inline })).serves(requestBy(trigger))).toBe(serves),
)

it.each<readonly [trigger: Trigger, inline: boolean, waits: readonly number[]]>([
  ['pause', true, [1_200]],
  ['pause', false, []],
  ['command', true, []],
])('by %s, with inline prediction %s, waits %j ms', async (trigger, inline, expected) => {
  const waits: number[] = []
  const wait = async (ms: number): Promise<void> => void waits.push(ms)
  const slow = atPauses(model, () => ({ pause: true, inline }), { wait })
  const parts = []
  for await (const part of slow.propose(requestBy(trigger), emptyBrief, new AbortController().signal)) parts.push(part)
  expect([waits, parts.length]).toEqual([expected, 1])
})

it('asks nobody where the writer goes on meanwhile', async () => {
  const writing = new AbortController()
  const slow = atPauses(model, () => ({ pause: true, inline: true }))
  const parts = []
  setTimeout(() => writing.abort(), 5)
  for await (const part of slow.propose(requestBy('pause'), emptyBrief, writing.signal)) parts.push(part)
  expect(parts).toEqual([])
})
