import type { DeviceId } from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patch } from '../test/builders.ts'
import { ledgerGaps, type PersonaPatch } from './index.ts'

const [desk, laptop] = ['desk' as DeviceId, 'laptop' as DeviceId]
const counted = (device: DeviceId, ...serials: readonly number[]): readonly PersonaPatch[] =>
  serials.map(serial => patch([], { device, serial }))
const said = (patches: readonly PersonaPatch[], ends: readonly (readonly [DeviceId, number])[] = []) =>
  ledgerGaps(patches, new Map(ends)).map(({ device, from, to }) => `${device} ${from}–${to}`)

describe('a ledger', () => {
  it('lacks nothing', () => expect(said(counted(desk, 1, 2, 3), [[desk, 3]])).toEqual([]))
  it('lacks nothing that was never counted', () => expect(said([patch([]), patch([])])).toEqual([]))
  it('lacks its first ones', () => expect(said(counted(desk, 3))).toEqual(['desk 1–2']))
  it('lacks some in between', () => expect(said(counted(desk, 1, 4, 5, 7))).toEqual(['desk 2–3', 'desk 6–6']))
  it('lacks its last ones', () => expect(said(counted(desk, 1, 2), [[desk, 4]])).toEqual(['desk 3–4']))
  it('lacks all', () => expect(said([], [[laptop, 2]])).toEqual(['laptop 1–2']))
  it('of two devices lacks what one of them made', () =>
    expect(said([...counted(desk, 1, 2, 3), ...counted(laptop, 1, 3)])).toEqual(['laptop 2–2']))
  it('says after which patch', () => {
    const patches = counted(desk, 1, 3)
    expect(ledgerGaps(patches)).toEqual([{ device: desk, from: 2, to: 2, after: patches[0]?.id }])
  })
  it('knows by the count and not by the clock', () => {
    const [first, second, third] = counted(desk, 1, 2, 3)
    const turned = [first, second, third].flatMap((one, n) => (one === undefined ? [] : [{ ...one, at: 10 - n }]))
    expect(said(turned)).toEqual([])
  })

  it('lacks what was taken out, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(desk, laptop), { maxLength: 20 }),
        fc.integer({ min: 0, max: 19 }),
        (devices, n) => {
          const ends = new Map<DeviceId, number>()
          const patches = devices.map(device => {
            const serial = (ends.get(device) ?? 0) + 1
            ends.set(device, serial)
            return patch([], { device, serial })
          })
          expect(ledgerGaps(patches.toReversed(), ends)).toEqual([])
          const lost = patches[n]
          fc.pre(lost !== undefined)
          const { device, serial } = lost
          const gaps = ledgerGaps(
            patches.filter(one => one !== lost),
            ends,
          )
          expect(gaps).toMatchObject([{ device, from: serial, to: serial }])
        },
      ),
      { numRuns: 300 },
    )
  })
})
