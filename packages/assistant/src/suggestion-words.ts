import type { Credit, FailureReason, Message, Proposer, SuggestionPart, SuggestionRequest } from '@understudy/contracts'

/** Why something was left out: by a wish, and not by taste. */
export const AGAINST = 'assistant.why.against'

/** Who made a suggestion, and why this one. */
export function creditOf({ id, label }: Proposer, why: readonly Message[]): Credit {
  return { proposer: id, label, why }
}

/** What failed on the way, in one line. */
export function* notices(failures: readonly FailureReason[]): Iterable<SuggestionPart> {
  const [first] = failures
  if (first !== undefined) yield { type: 'notice', message: { key: `assistant.notice.${first}` } }
}

/** What is said where nobody serves a request. */
export function noneServes({ type }: SuggestionRequest): string {
  return type === 'continuation' ? 'assistant.notice.not-configured' : 'assistant.notice.none-serves'
}

/** Why something is shown that another would have made. */
export const STANDS_IN: Message = { key: 'assistant.why.instead' }
/** Why only so much of it is shown. */
export const IN_PART: Message = { key: 'assistant.why.part' }
