import { randomWays } from '@understudy/models/testing'
import { expect, it } from 'vitest'
import { runFaults } from './run-faults.ts'

const PROSE = [
  'The ferry left without its lamps lit, and nobody on the quay said a word. Mara counted the boats again. One was gone.',
  'Ines had been very sure of the tide. She walked down slowly to the water and began to wait. It did not come.',
  'There was a smell of tar. The harbour master really hated the smell, and he said so to everyone who would listen.',
]

it('ends each of some hundred requests once, whatever the server does', { timeout: 60_000 }, async () => {
  const { heard, lostInLog, twiceInLog, played } = await runFaults({ prose: PROSE, requests: 300, seed: 11 })
  expect(heard).toHaveLength(300)
  expect(heard.filter(({ isLost, isTwice }) => isLost || isTwice)).toEqual([])
  expect([lostInLog, twiceInLog]).toEqual([[], []])
  const outcomes = new Set(heard.map(({ outcome }) => outcome))
  expect(outcomes).toContain('suggestion')
  expect([...outcomes].filter(one => one !== 'suggestion' && one !== 'left').length).toBeGreaterThan(3)
  expect(new Set(heard.map(({ by }) => by))).toEqual(new Set(['drafter', 'copydesk', null]))
  expect(played.size).toBeGreaterThan(randomWays.length * 0.9)
})
