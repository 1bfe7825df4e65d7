import type { ModelPart, ModelPrompt, TextModel } from '@understudy/contracts'
import { BROKEN_OFF, NOTHING, OFFLINE, TOO_LATE, TOO_LONG, worstOf, type Failed, type Fault } from './fault.ts'
import type { OneEnding } from './one-ending.ts'
import type { SturdySettings } from './sturdy-options.ts'
import { timedStream, type Heard, type TimedStream } from './timed-stream.ts'

/** One prompt on its way. */
export interface Asking {
  readonly model: TextModel
  readonly settings: SturdySettings
  readonly prompt: ModelPrompt
  readonly signal: AbortSignal
  readonly ending: OneEnding
  readonly isOffline: () => boolean
  /** As `Env.now`. */
  readonly askedAt: number
}

export type Outcome =
  /** Whoever asked went away. */
  | { readonly type: 'left' }
  /** Nothing more comes. `begun`: some of it was passed on; `answered`: an answer came to its end; `fault` is why what has not ended never will. */
  | { readonly type: 'over'; readonly begun: boolean; readonly answered: boolean; readonly fault: Fault }

/** One request. Passes on what comes from the first text or whole answer on; failures before that are held back. */
export async function* attempt(asking: Asking, hasText: () => void): AsyncGenerator<ModelPart, Outcome> {
  const { model, prompt, signal } = asking
  const leaving = new AbortController()
  const leave = (): void => leaving.abort()
  signal.addEventListener('abort', leave, { once: true })
  const iterator = model.generate(prompt, leaving.signal)[Symbol.asyncIterator]()
  const stream = timedStream(iterator, asking)
  const tale: Tale = { begun: false, answered: false, failed: new Map() }
  try {
    const last = yield* hear(asking, stream, tale, hasText)
    if (last === 'left') return { type: 'left' }
    return { type: 'over', begun: tale.begun, answered: tale.answered, fault: faultOf(last, tale, asking) }
  } finally {
    stream.stop()
    signal.removeEventListener('abort', leave)
    leave()
    // not awaited: a stream in the middle of a step returns only when that step is over
    iterator.return?.().catch(() => {})
  }
}

/** What has been heard in one request. */
interface Tale {
  begun: boolean
  /** An answer came to its end. */
  answered: boolean
  readonly failed: Map<number, Failed>
}

type Last = Exclude<Heard<ModelPart>['type'], 'item'>

async function* hear(
  asking: Asking,
  stream: TimedStream<ModelPart>,
  tale: Tale,
  hasText: () => void,
): AsyncGenerator<ModelPart, Last> {
  const { ending, prompt } = asking
  while (ending.open().length > 0 && (tale.begun || tale.failed.size < prompt.candidates)) {
    const heard = await stream.next(timeLeft(asking, tale))
    if (heard.type !== 'item') return heard.type
    const part = heard.item
    if (part.type === 'failed') tale.failed.set(part.index, part)
    if (part.type === 'failed' && !tale.begun) continue
    if (part.type === 'text') hasText()
    if (part.type === 'end') tale.answered = true
    if (!tale.begun) yield* [...tale.failed.values()].flatMap(ending.pass)
    tale.begun = true
    yield* ending.pass(part)
  }
  return 'over'
}

function timeLeft({ model, settings: { env, deadlines }, askedAt }: Asking, { begun }: Tale): number {
  const { firstTextMs, betweenTextMs, wholeMs } = deadlines
  const passed = env.now() - askedAt
  // what comes whole comes late
  if (!model.capabilities.streaming) return wholeMs - passed
  return Math.min(wholeMs - passed, begun ? betweenTextMs : firstTextMs - passed)
}

function faultOf(last: Last, { begun, failed }: Tale, { settings: { env, deadlines }, askedAt }: Asking): Fault {
  if (last === 'offline') return OFFLINE
  if (last === 'late') return env.now() - askedAt >= deadlines.wholeMs ? TOO_LONG : TOO_LATE
  return worstOf([...failed.values()]) ?? (begun ? BROKEN_OFF : NOTHING)
}
