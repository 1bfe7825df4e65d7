import type { SessionId } from '@understudy/contracts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { remember, type Choice } from './choice.ts'

const rows = fc.array(
  fc.record({ passage: fc.nat({ max: 30 }), measures: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1 }) }),
  { minLength: 40, maxLength: 160 },
)

it('remembers the same on from a list and from a copy of it, which has to be read anew', () => {
  fc.assert(
    fc.property(rows, found => {
      let [on, anew]: (readonly Choice[])[] = [[], []]
      for (const [at, { passage, measures }] of found.entries()) {
        const comparison = {
          id: `o${at}`,
          outcome: `o${at}`,
          kind: 'refused',
          at,
          session: 's' as SessionId,
          weight: 1,
          place: { mode: 'action' },
          passage: `p${passage}`,
          spot: `p${passage}`,
          change: Object.fromEntries(measures.map(measure => [`m${measure}`, 1])),
        } as const
        on = remember(on ?? [], comparison, at)
        anew = remember([...(anew ?? [])], comparison, at)
      }
      expect(on).toEqual(anew)
    }),
    { numRuns: 200 },
  )
})
