import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circuitAfter, CLOSED, type Circuit, type CircuitEvent } from './circuit.ts'

const rules = { faults: 3, firstMs: 1_000, longestMs: 8_000 }
const failed: CircuitEvent = { type: 'failed', reason: 'server-error' }
const open: Circuit = { type: 'open', reason: 'server-error', until: 1_000, rests: 1 }
const trying: Circuit = { type: 'trying', reason: 'server-error', rests: 1 }

/** The circuit after events, each at its time. */
const after = (events: readonly (readonly [number, CircuitEvent])[], from: Circuit = CLOSED, random = 0): Circuit =>
  events.reduce((circuit, [now, event]) => circuitAfter(circuit, event, { now, random, rules }), from)
const comes =
  (to: Circuit, events: readonly (readonly [number, CircuitEvent])[], from: Circuit = CLOSED, random = 0) =>
  () =>
    expect(after(events, from, random)).toEqual(to)

describe('circuitAfter', () => {
  it(
    'counts faults in a row',
    comes({ type: 'closed', faults: 2 }, [
      [0, failed],
      [1, failed],
    ]),
  )
  it(
    'forgets them over an answer',
    comes(CLOSED, [
      [0, failed],
      [1, failed],
      [2, { type: 'answered' }],
    ]),
  )
  it(
    'opens at the third',
    comes(open, [
      [0, failed],
      [0, failed],
      [0, failed],
    ]),
  )
  it(
    'not by what a person has to mend',
    comes(
      CLOSED,
      Array.from({ length: 9 }, () => [0, { type: 'failed', reason: 'unauthorized' }] as const),
    ),
  )
  it('stays open until its time', comes(open, [[999, { type: 'asked' }]], open))
  it('then lets one try', comes(trying, [[1_000, { type: 'asked' }]], open))
  it('closes at its first text', comes(CLOSED, [[1_200, { type: 'text' }]], trying))
  it(
    'closes where it is alive, though it refuses',
    comes(CLOSED, [[1_200, { type: 'failed', reason: 'rejected' }]], trying),
  )
  it('rests twice as long where it failed again', comes({ ...open, until: 3_200, rests: 2 }, [[1_200, failed]], trying))
  it('up to the longest rest', comes({ ...open, until: 8_000, rests: 31 }, [[0, failed]], { ...trying, rests: 30 }))
  it('rests a little less by chance', comes({ ...open, until: 2_700, rests: 2 }, [[1_200, failed]], trying, 0.5))
  it(
    'lets another try where the first went away',
    comes(
      { ...trying },
      [
        [5, { type: 'left' }],
        [5, { type: 'asked' }],
      ],
      trying,
    ),
  )
  it(
    'rests at once where it is told how long',
    comes({ type: 'open', reason: 'busy', until: 700, rests: 0 }, [
      [200, { type: 'failed', reason: 'busy', retryAfterMs: 500 }],
    ]),
  )
  it(
    'but not for ever',
    comes({ type: 'open', reason: 'busy', until: 8_000, rests: 0 }, [
      [0, { type: 'failed', reason: 'busy', retryAfterMs: 9e15 }],
    ]),
  )

  const events = fc.oneof(
    fc.constantFrom<CircuitEvent>({ type: 'asked' }, { type: 'text' }, { type: 'answered' }, { type: 'left' }, failed),
    fc.nat(20_000).map((retryAfterMs): CircuitEvent => ({ type: 'failed', reason: 'busy', retryAfterMs })),
  )
  it('never rests longer than the longest, and always lets somebody try after that', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1_000), events)), steps => {
        let now = 0
        let circuit = CLOSED
        for (const [pause, event] of steps) {
          now += pause
          circuit = circuitAfter(circuit, event, { now, random: 0, rules })
          if (circuit.type === 'open') expect(circuit.until).toBeLessThanOrEqual(now + rules.longestMs)
          const later = circuitAfter(circuit, { type: 'asked' }, { now: now + rules.longestMs, random: 0, rules })
          expect(later.type).not.toBe('open')
        }
      }),
      { numRuns: 300 },
    )
  })
})
