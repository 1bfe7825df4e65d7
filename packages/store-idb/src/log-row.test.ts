import type { StoreScope } from '@understudy/contracts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idOfKey, recordKey } from './log-row.ts'

const address = (scope: string, log: string) => ({ scope: scope as StoreScope, log })

it('record keys are equal only for the same scope, log and id, and give the id back', () => {
  const part = fc.string({ unit: fc.constantFrom('a', '1', ':', '/') })
  fc.assert(
    fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (a, b) => {
      const [one, two] = [a, b].map(([scope, log, id]) => recordKey(address(scope, log), id))
      expect(one === two).toBe(a.join('\n') === b.join('\n'))
      expect(idOfKey(address(a[0], a[1]), one ?? '')).toBe(a[2])
    }),
    { numRuns: 400 },
  )
})
