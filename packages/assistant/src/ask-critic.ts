import { failure, type RecordId } from '@understudy/contracts'
import { modelCritic, type Critic, type StageAnswer, type StageQuestion } from '@understudy/learning/symbolic'
import type { Core } from './core.ts'
import { createCriticTrail } from './critic-trail.ts'
import { answererOf, chosenCritic } from './optimizer-critics.ts'
import type { UpdateRecord } from './optimizer-records.ts'
import { answerWrites } from './question-log.ts'
import { takenBackElsewhere } from './taken-back-elsewhere.ts'

export interface AskingCritic {
  readonly core: Core
  readonly record: UpdateRecord
  readonly critic: Critic
  readonly signal: AbortSignal
}

/** No answer takes as long, ms. */
const LONGEST_MS = 300_000
/**
 * After a question was left for somebody who waited, ms: one who is writing may well ask again at once. Twice as long each
 * time, up to the last, since a question that is left is paid for all the same.
 */
const CALM_MS = 2_000
const LONGEST_CALM_MS = 60_000

/**
 * One answer, kept before anybody goes on with it. While somebody waits for a suggestion nothing is asked; a question
 * that is being answered then is left, and asked again afterwards. Null where the run was stopped.
 */
export async function askCritic(asking: AskingCritic, question: StageQuestion): Promise<StageAnswer | null> {
  const { core, record, signal } = asking
  for (let calm = CALM_MS; ; calm = Math.min(2 * calm, LONGEST_CALM_MS)) {
    await unlessAborted(core.waits.free(), signal)
    if (signal.aborted) return null
    if ((await takenBackElsewhere(core)) || signal.aborted) return null
    // what its writer has taken back since is taken back
    if (chosenCritic(core).id !== record.critic.id) return failure('held-back', record.critic.id)
    const at = core.env.now()
    const { answer, prompts, wasLeft } = await ask(asking, question)
    if (signal.aborted) return null
    if (wasLeft && !answer.ok) {
      await unlessAborted(pause(calm), signal)
      continue
    }
    const ms = Math.max(0, core.env.now() - at)
    core.queue.add(answerWrites(core, record, { question: question.key, answer, at, ms, prompts }))
    await core.queue.flush()
    return answer
  }
}

interface Asked {
  readonly answer: StageAnswer
  readonly prompts: readonly RecordId[]
  /** For somebody who waits. */
  readonly wasLeft: boolean
}

async function ask({ core, record, critic, signal }: AskingCritic, question: StageQuestion): Promise<Asked> {
  const leaving = new AbortController()
  const leave = (): void => leaving.abort()
  const off = core.waits.onBegin(leave)
  signal.addEventListener('abort', leave, { once: true })
  const answerer = answererOf(core, record.critic)
  const trail = answerer === null ? null : createCriticTrail(core, record, answerer)
  const asked = trail === null ? critic : modelCritic(trail.answerer)
  try {
    const answered = answerOf(asked, question, leaving.signal)
    const answer = await unlessAborted(Promise.race([answered, tooLong(leaving.signal)]), leaving.signal)
    // it may have answered all the same, and then that was its last word
    const said = answer ?? (await Promise.race([answered, pause(0).then(leftAlone)]))
    return { answer: said, prompts: trail?.close(said, !signal.aborted) ?? [], wasLeft: leaving.signal.aborted }
  } finally {
    leave()
    off()
    signal.removeEventListener('abort', leave)
  }
}

/** One that throws is as good as one that says nothing of use. */
async function answerOf(critic: Critic, question: StageQuestion, signal: AbortSignal): Promise<StageAnswer> {
  try {
    return (await critic.answer(question, signal)).answer
  } catch (error) {
    return failure('malformed', error instanceof Error ? error.name : 'It threw.')
  }
}

function leftAlone(): StageAnswer {
  return failure('stopped', 'left')
}

function tooLong(signal: AbortSignal): Promise<StageAnswer> {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(failure('timeout', `${LONGEST_MS} ms`)), LONGEST_MS)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  })
}

function pause(ms: number): Promise<null> {
  return new Promise(resolve => setTimeout(resolve, ms, null))
}

/** What comes of `work`; null where the signal aborts before. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return null
  let stop = (): void => {}
  const gone = new Promise<null>(resolve => {
    stop = () => resolve(null)
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, gone])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
