import type { ActorId, PlacedRequest, Proposer, SessionId } from '@understudy/contracts'
import { emptyBrief } from '@understudy/contracts/testing'
import { drafter } from '@understudy/drafting'
import { ghostRequest } from '../ghost-exchange.ts'
import { median } from '../percentile.ts'
import type { ModelStack } from './model-stack.ts'

/** From asking to the first text, and to the end, ms. */
interface AnswerTimes {
  readonly first: number
  readonly whole: number
}

/** What the whole stack takes more than the endpoint by itself, ms: medians over rounds that ask both in turn. */
export async function timesOver(
  stack: ModelStack,
  { before, rounds }: { readonly before: string; readonly rounds: number },
): Promise<AnswerTimes> {
  const proposer = drafter(stack.model)
  const request = placed(before)
  const over: AnswerTimes[] = []
  for (let round = -WARM_UP; round < rounds; round++) {
    // who goes first changes, so that neither has the warmer machine
    const asks = [() => rawTimes(stack.rawURL, before), () => stackTimes(proposer, request)]
    const inTurn = round % 2 === 0 ? asks : asks.toReversed()
    const times: AnswerTimes[] = []
    for (const ask of inTurn) times.push(await ask())
    const [raw, through] = round % 2 === 0 ? times : times.toReversed()
    if (raw === undefined || through === undefined || round < 0) continue
    over.push({ first: through.first - raw.first, whole: through.whole - raw.whole })
  }
  return { first: median(over.map(({ first }) => first)), whole: median(over.map(({ whole }) => whole)) }
}

/** The first ones compile, load and connect. */
const WARM_UP = 6

async function rawTimes(baseURL: string, before: string): Promise<AnswerTimes> {
  const began = performance.now()
  const body = JSON.stringify({ model: 'bench', stream: true, messages: [{ role: 'user', content: before }] })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${baseURL}/chat/completions`, { method: 'POST', headers, body })
  const reader = response.body?.getReader()
  let first: number | null = null
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read())
    first ??= performance.now() - began
  if (first === null) throw new Error('The endpoint said nothing')
  return { first, whole: performance.now() - began }
}

async function stackTimes(proposer: Proposer, request: PlacedRequest): Promise<AnswerTimes> {
  const began = performance.now()
  let first: number | null = null
  let isWhole = false
  for await (const part of proposer.propose(request, emptyBrief, new AbortController().signal)) {
    if (part.type === 'text') first ??= performance.now() - began
    if (part.type === 'end') isWhole = true
  }
  if (first === null || !isWhole) throw new Error('The drafter gave no answer')
  return { first, whole: performance.now() - began }
}

/** A continuation as long as the answer is, so that all of it is read. */
function placed(before: string): PlacedRequest {
  const hand = 'bench' as ActorId
  return {
    ...ghostRequest(before, 1),
    paragraphs: 100,
    words: 2_000,
    context: {
      subject: { tenant: 'bench', house: null, author: hand, work: null },
      actor: hand,
      session: 'bench' as SessionId,
      language: 'en',
      mode: 'description',
      modeIs: 'guessed',
      place: {},
    },
  }
}
