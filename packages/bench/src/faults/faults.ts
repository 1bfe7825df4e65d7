import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { randomWays } from '@understudy/models/testing'
import type { Bench, NamedRow } from '../bench.ts'
import { percentile, rounded } from '../percentile.ts'
import { runFaults, type FaultFigures } from './run-faults.ts'

const REQUESTS = 10_000
/** After so many everything is loaded and compiled and each cache is as full as it gets: memory is held against this point. */
const WARM_UP = 5_000
const LET_GO_MS = 200
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
        async between(done) {
          heap.set(done, await usedBytes())
          if (done % 1_000 === 0) note(`${done} requests`)
        },
      })
      return rowsOf(figures, { unhandled, growth: growthOf(heap) })
    } finally {
      process.off('unhandledRejection', count)
    }
  },
}

/** What is used once all garbage is gone; what was broken off gets a moment to let go of its connection first. */
function heapReader(): () => Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return async () => {
    for (let turn = 0; turn < 3; turn++) {
      await wait(LET_GO_MS)
      if (typeof collect === 'function') collect()
    }
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
  { tally, lostInLog, twiceInLog, played, httpRequests }: FaultFigures,
  { unhandled, growth }: { readonly unhandled: number; readonly growth: number },
): readonly NamedRow[] {
  const { outcomes, makers, lost, twice, times } = tally
  const { suggestion = 0, left = 0, ...reasons } = Object.fromEntries(outcomes)
  return [
    requestsRow('requests', times.length),
    requestsRow('http requests', httpRequests),
    requestsRow('ended with a suggestion', suggestion),
    requestsRow('ended with a suggestion of the model', makers.get('drafter') ?? 0),
    requestsRow('ended with a reason', times.length - suggestion - left),
    ...Object.entries(reasons)
      .toSorted()
      .map(([reason, count]) => requestsRow(`reason: ${reason}`, count)),
    requestsRow('left by the writer', left),
    requestsRow('lost', lost + lostInLog.length),
    requestsRow('twice', twice + twiceInLog.length),
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
