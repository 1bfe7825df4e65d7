import type { Finding } from './finding.ts'
import type { ReviewInput } from './review-input.ts'

/** What the page sends its worker. `call` numbers the calls of one page. */
export type DeskCall =
  | { readonly type: 'copydesk-review'; readonly call: number; readonly input: ReviewInput }
  | { readonly type: 'copydesk-cancel'; readonly call: number }

/** What the worker answers; a fault of the program carries its message. */
export type DeskReply =
  | { readonly type: 'copydesk-findings'; readonly call: number; readonly findings: readonly Finding[] }
  | { readonly type: 'copydesk-fault'; readonly call: number; readonly detail: string }

/** Whether a message is for the copydesk: a port may be shared with other endpoints. */
export function isDeskCall(message: unknown): message is DeskCall {
  return typeOf(message) === 'copydesk-review' || typeOf(message) === 'copydesk-cancel'
}

export function isDeskReply(message: unknown): message is DeskReply {
  return typeOf(message) === 'copydesk-findings' || typeOf(message) === 'copydesk-fault'
}

function typeOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'type' in message ? message.type : null
}
