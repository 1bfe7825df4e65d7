import fc from 'fast-check'
import type { Json } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { anyJson } from '../test/arbitrary-document.ts'
import { anyHistory } from '../test/arbitrary-patch.ts'
import { add, id, item, patch } from '../test/builders.ts'
import { invertPatch } from './history.ts'
import { foldPatches, readPatch } from './index.ts'
import { mara } from '../test/builders.ts'

function stored(value: unknown): Json {
  return JSON.parse(JSON.stringify(value))
}
const good = stored(patch([add(item({ id: id('a') }))]))

function refuses(changed: object, reason: string, detail: string) {
  return () => expect(readPatch(stored({ ...(good as object), ...changed }))).toEqual({ ok: false, reason, detail })
}

describe('a stored patch', () => {
  it('comes back as it went, with its inverse', () => {
    fc.assert(
      fc.property(anyHistory, ({ patches }) => {
        for (const one of [...patches, ...patches.map(made => invertPatch(made))]) {
          expect(readPatch(stored(one))).toEqual({ ok: true, value: one })
        }
      }),
      { numRuns: 100 },
    )
  })
  it('never makes a fold throw, whatever was stored in its place', () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom('ops', 'at', 'by', 'cause', 'id'), (value, key) => {
        const read = readPatch(stored({ ...(good as object), [key]: value }))
        if (read.ok) foldPatches(mara, [read.value])
      }),
      { numRuns: 300 },
    )
  })
  it('is refused when it is something else', () => expect(readPatch('a')).toMatchObject({ reason: 'not-a-patch' }))
  it('is refused from a newer version', refuses({ format: 2 }, 'newer-format', 'format 2, this reads 1'))
  it('is refused by an unknown hand', refuses({ by: 'ghost' }, 'not-a-patch', 'by'))
  it('is refused without a time', refuses({ at: 'noon' }, 'not-a-patch', 'at'))
  it('is refused with a time that no calendar knows', refuses({ at: 1e300 }, 'not-a-patch', 'at'))
  it('is refused with an unknown operation', refuses({ ops: [{ type: 'burn' }] }, 'not-a-patch', 'ops'))
  it(
    'is refused with an operation named like a prototype',
    refuses({ ops: [{ type: 'constructor' }] }, 'not-a-patch', 'ops'),
  )
  it(
    'is refused with half an item',
    refuses({ ops: [{ type: 'add', field: 'style', item: { id: 'a' } }] }, 'not-a-patch', 'ops'),
  )
})
