import type { DeviceId, PatchId } from '@understudy/contracts'
import type { PersonaPatch } from './patch.ts'

/** Patches that a device made and the ledger lacks: `from` to `to` of that device's count. */
export interface LedgerGap {
  readonly device: DeviceId
  readonly from: number
  readonly to: number
  /** The last patch of the device before them; null where the first ones are missing. */
  readonly after: PatchId | null
}

/**
 * What is missing in a ledger, by what each device counted; `ends` are the counts it is known to have reached. Devices
 * count apart, so that ledgers of several of them can be put together; a patch of an early ledger has no count.
 */
export function ledgerGaps(
  patches: readonly Pick<PersonaPatch, 'id' | 'device' | 'serial'>[],
  ends: ReadonlyMap<DeviceId, number> = new Map(),
): readonly LedgerGap[] {
  const devices = new Map<DeviceId, Map<number, PatchId>>([...ends.keys()].map(device => [device, new Map()]))
  for (const { id, device, serial } of patches) {
    if (serial === undefined) continue
    const counted = devices.get(device) ?? new Map<number, PatchId>()
    devices.set(device, counted.set(serial, id))
  }
  return [...devices].sort().flatMap(([device, counted]) => gapsOf(device, counted, ends.get(device) ?? 0))
}

function gapsOf(device: DeviceId, counted: ReadonlyMap<number, PatchId>, end: number): readonly LedgerGap[] {
  const gaps: LedgerGap[] = []
  let [last, after]: [number, PatchId | null] = [0, null]
  const serials = [...counted.keys()].sort((one, other) => one - other)
  for (const serial of end > (serials.at(-1) ?? 0) ? [...serials, end + 1] : serials) {
    if (serial > last + 1) gaps.push({ device, from: last + 1, to: serial - 1, after })
    last = serial
    after = counted.get(serial) ?? after
  }
  return gaps
}
