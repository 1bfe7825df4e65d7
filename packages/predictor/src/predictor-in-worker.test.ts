import { emptyBrief } from '@understudy/contracts/testing'
import type { DocumentId, ManuscriptReading, ProposalPart, WorkerPort } from '@understudy/contracts'
import { afterEach, describe, expect, it } from 'vitest'
import { requestAt } from '../test/request-at.ts'
import { sentenceModel } from '../test/sentence-model.ts'
import { predictor, type Predictor } from './predictor.ts'
import { predictorInWorker } from './predictor-in-worker.ts'
import { servePredictor, type LoadedModel } from './serve-predictor.ts'
import { UNCALIBRATED } from './sureness.ts'

const MODEL = sentenceModel({ 'She walked to the harbour wall.': 1 })
const BEFORE = 'She walked to the har'

const channels: MessageChannel[] = []
afterEach(() => channels.splice(0).forEach(({ port1 }) => port1.close()))

/** Loads as far as it is let, and says so. */
function loading(last: LoadedModel['state']) {
  const listeners = new Set<() => void>()
  const model = {
    state: { status: 'unloaded' } as LoadedModel['state'],
    loads: 0,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async load() {
      model.loads++
      model.state = last
      for (const listener of listeners) listener()
    },
  }
  return model
}

function connected(served: Predictor, model: LoadedModel) {
  const channel = new MessageChannel()
  channels.push(channel)
  servePredictor(channel.port1 as WorkerPort, served, model)
  channel.port1.start()
  channel.port2.start()
  return predictorInWorker(channel.port2 as WorkerPort)
}

function opened(last: LoadedModel['state'] = { status: 'ready' }) {
  const model = loading(last)
  const served = predictor(MODEL, { calibration: UNCALIBRATED, mixing: [] })
  return { model, proposer: connected(served, model) }
}

async function partsOf(proposer: Predictor, signal = new AbortController().signal): Promise<readonly ProposalPart[]> {
  const parts: ProposalPart[] = []
  for await (const part of proposer.propose(requestAt(BEFORE), emptyBrief, signal)) parts.push(part)
  return parts
}

async function settled(proposer: ReturnType<typeof predictorInWorker>): Promise<void> {
  await new Promise<void>(resolve => {
    proposer.subscribe(() => proposer.state().status !== 'loading' && resolve())
    proposer.load()
  })
}

describe('predictorInWorker', () => {
  it('says the same as the predictor itself', async () => {
    const { proposer } = opened()
    await settled(proposer)
    const here = await partsOf(predictor(MODEL, { calibration: UNCALIBRATED, mixing: [] }))
    expect(here).toHaveLength(2)
    expect(await partsOf(proposer)).toEqual(here)
  })

  it('says nothing until its model is there, and has it loaded once', async () => {
    const { proposer, model } = opened()
    expect(proposer.state()).toEqual({ status: 'unloaded' })
    expect(await partsOf(proposer)).toEqual([])
    expect(await partsOf(proposer)).toEqual([])
    await settled(proposer)
    expect(await partsOf(proposer)).toHaveLength(2)
    expect(model.loads).toBe(1)
  })

  it('serves nothing any more where the model failed', async () => {
    const { proposer } = opened({ status: 'failed', fault: { reason: 'no-simd' } })
    expect(proposer.serves(requestAt(BEFORE))).toBe(true)
    await settled(proposer)
    expect(proposer.state()).toEqual({ status: 'failed', reason: 'no-simd' })
    expect(proposer.serves(requestAt(BEFORE))).toBe(false)
    expect(await partsOf(proposer)).toEqual([])
  })

  it('stops quietly, here and there', async () => {
    const stopping = new AbortController()
    let stoppedThere = false
    const model = loading({ status: 'ready' })
    const there = predictor(MODEL, { calibration: UNCALIBRATED, mixing: [] })
    const endless: Predictor = {
      ...there,
      async *propose(request, brief, signal): AsyncGenerator<ProposalPart> {
        stopping.abort()
        await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))
        stoppedThere = true
        if (!signal.aborted) yield* there.propose(request, brief, signal)
      },
    }
    const proposer = connected(endless, model)
    await settled(proposer)
    expect(await partsOf(proposer, stopping.signal)).toEqual([])
    await expect.poll(() => stoppedThere).toBe(true)
  })

  it('passes on what was read', async () => {
    const read: ManuscriptReading[] = []
    const there = predictor(MODEL, { calibration: UNCALIBRATED, mixing: [] })
    const proposer = connected({ ...there, read: reading => read.push(reading) }, loading({ status: 'ready' }))
    const reading: ManuscriptReading = { document: 'd1' as DocumentId, from: 0, to: 0, blocks: [] }
    proposer.read(reading)
    await expect.poll(() => read).toEqual([reading])
  })

  it('throws what went wrong with the program', async () => {
    const there = predictor(MODEL, { calibration: UNCALIBRATED, mixing: [] })
    const broken: Predictor = {
      ...there,
      propose() {
        throw new Error('a fault')
      },
    }
    const proposer = connected(broken, loading({ status: 'ready' }))
    await settled(proposer)
    await expect(partsOf(proposer)).rejects.toThrow('a fault')
  })
})
