import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { randomWays } from '@understudy/models/testing'
import type { Bench, NamedRow } from '../bench.ts'
import { percentile, rounded } from '../percentile.ts'
import { runFaults, type FaultFigures } from './run-faults.ts'

const REQUESTS = 10_000
/** After so many everything is loaded, compiled and warm: memory is held against this point. */
const WARM_UP = 2_000
const SEED = 7

/** What comes of requests to a model whose server goes wrong in every way. */
export const faults: Bench = {
  name: 'faults',
  about:
    'requests through the whole stack to a server that plays every fault: each ends, once, with a suggestion or a reason',
  async run({ prose, rounds, note }) {
    const usedBytes = heapReader()
    const heap = new Map<number, number>()
    let unhandled = 0
    const count = (): void => void unhandled++
    process.on('unhandledRejection', count)
    try {
      const figures = await runFaults({
        prose,
        requests: REQUESTS * (rounds ?? 1),
        seed: SEED,
        between(done) {
          heap.set(done, usedBytes())
          if (done % 1_000 === 0) note(`${done} requests`)
        },
      })
      return rowsOf(figures, { unhandled, growth: growthOf(heap) })
    } finally {
      process.off('unhandledRejection', count)
    }
  },
}

/** What is used once all garbage is gone. */
function heapReader(): () => number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return () => {
    if (typeof collect === 'function') collect()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
}

/** Bytes a request, from the end of the warm-up on. */
function growthOf(heap: ReadonlyMap<number, number>): number {
  const points = [...heap].filter(([done]) => done >= WARM_UP)
  const [[from, before] = [0, 0]] = points
  const [to, after] = points.at(-1) ?? [0, 0]
  return to === from ? 0 : (after - before) / (to - from)
}

function rowsOf(
  { heard, lostInLog, twiceInLog, played, httpRequests }: FaultFigures,
  { unhandled, growth }: { readonly unhandled: number; readonly growth: number },
): readonly NamedRow[] {
  const of = (outcome: string): number => heard.filter(each => each.outcome === outcome).length
  const reasons = [...new Set(heard.map(({ outcome }) => outcome))].filter(
    one => one !== 'suggestion' && one !== 'left',
  )
  const times = heard.map(({ ms }) => ms)
  const byModel = heard.filter(({ outcome, by }) => outcome === 'suggestion' && by === 'drafter').length
  return [
    requestsRow('requests', heard.length),
    requestsRow('http requests', httpRequests),
    requestsRow('ended with a suggestion', of('suggestion')),
    requestsRow('ended with a suggestion of the model', byModel),
    requestsRow(
      'ended with a reason',
      reasons.reduce((sum, reason) => sum + of(reason), 0),
    ),
    ...reasons.toSorted().map(reason => requestsRow(`reason: ${reason}`, of(reason))),
    requestsRow('left by the writer', of('left')),
    requestsRow('lost', heard.filter(({ isLost }) => isLost).length + lostInLog.length),
    requestsRow('twice', heard.filter(({ isTwice }) => isTwice).length + twiceInLog.length),
    { name: 'unhandled rejections', value: unhandled, unit: 'rejections' },
    { name: 'memory growth', value: rounded(growth), unit: 'bytes a request' },
    { name: 'ways never taken', value: randomWays.filter(way => !played.has(way)).length, unit: 'ways' },
    { name: 'ms p50', value: rounded(percentile(times, 0.5)), unit: 'ms' },
    { name: 'ms p95', value: rounded(percentile(times, 0.95)), unit: 'ms' },
  ]
}

function requestsRow(name: string, value: number): NamedRow {
  return { name, value, unit: 'requests' }
}
