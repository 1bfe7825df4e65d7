import { setTimeout as wait } from 'node:timers/promises'
import { createAssistant, memoryStore, type UnderstudyAssistant } from '@understudy/assistant'
import { systemEnv, type TextModel } from '@understudy/contracts'
import { copydesk } from '@understudy/copydesk'
import { drafter } from '@understudy/drafting'
import { sturdyModel } from '@understudy/models'
import { openAIModel } from '@understudy/models/openai'
import { randomAnswer, startModelServer } from '@understudy/models/testing'
import { seededRandom } from '../seeded-random.ts'
import { answersTo, faultRequest } from './fault-requests.ts'
import { hearOut, type HeardOut } from './hear-out.ts'
import { addOne, createTally, type Tally } from './tally.ts'
import { watchEndings, type Endings } from './watch-endings.ts'

export interface FaultRun {
  readonly prose: readonly string[]
  readonly requests: number
  readonly seed: number
  /** Called between two stretches of the run, with how many requests are through. */
  readonly between?: (done: number) => Promise<void>
}

export interface FaultFigures {
  readonly tally: Tally
  /** Exchanges that the event log does not end, or ends more than once. */
  readonly lostInLog: readonly string[]
  readonly twiceInLog: readonly string[]
  /** How often each way to answer was taken. */
  readonly played: ReadonlyMap<string, number>
  readonly httpRequests: number
}

const AT_ONCE = 16
/** One assistant and store for each, so that what is kept by design does not look like a leak. */
const STRETCH = 500
/** Whoever is told that the model rests asks again when it has, ms; otherwise little else would be heard. */
const RESTED_MS = 60
/** After so many prompts nothing is known of the endpoint. */
const KNOWN_FOR = 40
/** Of all requests, how many the writer does not wait for. */
const LEFT = 0.05

/** Sends requests through assistant, drafter, guard and adapter to a real server that goes wrong in every way it knows. */
export async function runFaults({ prose, requests, seed, between }: FaultRun): Promise<FaultFigures> {
  const random = seededRandom(seed)
  const played = new Map<string, number>()
  let httpRequests = 0
  const answer = randomAnswer({
    random,
    textsFor: request => answersTo(prose, request),
    played(way) {
      httpRequests++
      addOne(played, way)
    },
  })
  const server = await startModelServer({ answer, keeps: 0 })
  const model = hastyModel(server.baseURL, random)
  const tally = createTally()
  const wrong = { lost: [] as string[], twice: [] as string[] }
  try {
    for (let from = 0; from < requests; from += STRETCH) {
      const count = Math.min(STRETCH, requests - from)
      const stretch = await runStretch({ model, prose, random, from, count, tell: tally.add })
      wrong.lost.push(...stretch.lost)
      wrong.twice.push(...stretch.twice)
      await between?.(from + count)
    }
  } finally {
    await server.close()
  }
  return { tally: tally.sum(), lostInLog: wrong.lost, twiceInLog: wrong.twice, played, httpRequests }
}

/** The product's own model with everything that takes time cut short. */
function hastyModel(baseURL: string, random: () => number): TextModel {
  const timeouts = { firstTokenMs: 800, betweenTokensMs: 400 }
  return sturdyModel(
    forgetful(() => openAIModel({ baseURL, model: 'faulty', timeouts })),
    {
      env: { now: systemEnv.now, random },
      backoff: { firstMs: 10, longestMs: 60 },
      deadlines: { firstTextMs: 1_500, betweenTextMs: 600, wholeMs: 3_000 },
      rest: { faults: 24, firstMs: 20, longestMs: 60 },
    },
  )
}

/** What the adapter learns of an endpoint that can do nothing steadily is soon that it can do nothing: it begins anew. */
function forgetful(make: () => TextModel): TextModel {
  let model = make()
  let prompts = 0
  return {
    id: model.id,
    get capabilities() {
      return model.capabilities
    },
    generate(prompt, signal) {
      if (++prompts % KNOWN_FOR === 0) model = make()
      return model.generate(prompt, signal)
    },
  }
}

interface Stretch {
  readonly model: TextModel
  readonly prose: readonly string[]
  readonly random: () => number
  readonly from: number
  readonly count: number
  readonly tell: (heard: HeardOut) => void
}

async function runStretch({ model, prose, random, from, count, tell }: Stretch) {
  const endings = watchEndings(memoryStore())
  const assistant = assistantOver(model, endings)
  await assistant.ready
  const exchanges: string[] = []
  const askers = Array.from({ length: Math.min(AT_ONCE, count) }, async () => {
    while (exchanges.length < count) {
      const request = faultRequest(prose, from + exchanges.length, random)
      exchanges.push(request.id)
      const one = await hearOut(assistant, request, random() < LEFT ? random() * 300 : null)
      tell(one)
      if (one.rested) await wait(RESTED_MS)
    }
  })
  await Promise.all(askers)
  await assistant.close()
  return endings.wrong(exchanges)
}

function assistantOver(model: TextModel, { store }: Endings): UnderstudyAssistant {
  return createAssistant({
    proposers: [drafter(model), copydesk()],
    store,
    subject: { author: 'bench' },
    actor: 'bench',
    consent: 'given',
    // what is measured is what comes of faults, and not what is learned
    mayLearn: () => false,
  })
}
