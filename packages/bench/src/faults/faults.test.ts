import { randomWays } from '@understudy/models/testing'
import { expect, it } from 'vitest'
import { runFaults } from './run-faults.ts'

const PROSE = [
  'The ferry left without its lamps lit, and nobody on the quay said a word. Mara counted the boats again. One was gone.',
  'Ines had been very sure of the tide. She walked down slowly to the water and began to wait. It did not come.',
  'There was a smell of tar. The harbour master really hated the smell, and he said so to everyone who would listen.',
]

it('ends each of some hundred requests once, whatever the server does', { timeout: 60_000 }, async () => {
  const { tally, lostInLog, twiceInLog, played } = await runFaults({ prose: PROSE, requests: 300, seed: 11 })
  expect(tally).toMatchObject({ lost: 0, twice: 0, times: { length: 300 } })
  expect([lostInLog, twiceInLog]).toEqual([[], []])
  expect([...tally.makers.keys()].toSorted()).toEqual(['copydesk', 'drafter'])
  expect(tally.outcomes.size).toBeGreaterThan(4)
  expect(played.size).toBeGreaterThan(randomWays.length * 0.7)
})
