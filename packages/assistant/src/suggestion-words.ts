import type { Credit, FailureReason, Message, Proposer, SuggestionPart, SuggestionRequest } from '@understudy/contracts'

/** Why something was left out: by a wish, and not by taste. */
export const AGAINST = 'assistant.why.against'

/** Who made a suggestion, and why this one. */
export function creditOf({ id, label }: Proposer, why: readonly Message[]): Credit {
  return { proposer: id, label, why }
}

/** Why a proposer gave nothing, or stopped short. */
export interface Failure {
  readonly reason: FailureReason
  readonly detail: string
  /** In how many milliseconds it may be asked again; absent where it does not say. */
  readonly retryAfterMs?: number
}

/** What failed on the way, in one line. */
export function* notices(failures: readonly Failure[]): Iterable<SuggestionPart> {
  const [first] = failures
  if (first !== undefined) yield { type: 'notice', message: noticeOf(first) }
}

/** With when it is worth asking again, where that is known and not at once. */
function noticeOf({ reason, retryAfterMs = 0 }: Failure): Message {
  const key = `assistant.notice.${reason}`
  const seconds = Math.ceil(retryAfterMs / 1_000)
  if ((reason !== 'busy' && reason !== 'resting') || seconds < 2) return { key }
  if (seconds < 100) return { key: `${key}.seconds`, params: { count: seconds } }
  return { key: `${key}.minutes`, params: { count: Math.ceil(seconds / 60) } }
}

/** What is said where nobody serves a request. */
export function noneServes({ type }: SuggestionRequest): string {
  return type === 'continuation' ? 'assistant.notice.not-configured' : 'assistant.notice.none-serves'
}

/** Why something is shown that another would have made. */
export const STANDS_IN: Message = { key: 'assistant.why.instead' }
/** Why only so much of it is shown. */
export const IN_PART: Message = { key: 'assistant.why.part' }
