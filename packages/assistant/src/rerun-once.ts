import { ok, type Json } from '@understudy/contracts'
import type { RerunCost } from '@understudy/learning/symbolic'
import { contentHash } from '@understudy/persona'
import { doneAgain, type DoingAgain, type Rerun } from './done-again.ts'
import { isObject } from './manuscript-info.ts'
import { DONE_AGAIN, type UpdateRecord } from './optimizer-records.ts'
import { answerWrites, type KnownAnswers } from './question-log.ts'

export interface RerunAsked extends Rerun {
  readonly answers: KnownAnswers
  readonly record: UpdateRecord
}

/** What doing exchanges again came to, kept like an answer: an update that is taken up again does nothing twice. */
export async function rerunOnce(
  { answers, record, operation, exchanges, base }: RerunAsked,
  doing: DoingAgain,
  signal: AbortSignal,
): Promise<RerunCost | null | 'left'> {
  const { core } = doing.placing
  const rerun = { operation, exchanges, ...(base !== undefined && { base }) }
  const question = `${DONE_AGAIN}${contentHash(JSON.stringify([operation, exchanges, base ?? null]))}`
  const known = answers.get(question, record.critic.id)
  if (known?.ok === true) return costFrom(known.value)
  const at = core.env.now()
  const cost = await doneAgain(rerun, doing, signal)
  if (cost === 'left') return 'left'
  const answer = ok<Json>(cost === null ? null : { ...cost })
  answers.add(question, record.critic.id, answer)
  const ms = Math.max(0, core.env.now() - at)
  core.queue.add(answerWrites(core, record, { question, answer, at, ms, prompts: [] }))
  await core.queue.flush()
  return cost
}

function costFrom(value: Json): RerunCost | null {
  if (!isObject(value)) return null
  const { exchanges, before, after } = value
  const isCost = typeof exchanges === 'number' && typeof before === 'number' && typeof after === 'number'
  return isCost ? { exchanges, before, after } : null
}
