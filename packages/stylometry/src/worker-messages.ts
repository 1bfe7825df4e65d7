import type { EditReading } from './edit-reading.ts'
import type { ReadOptions } from './prose-reading.ts'

/** What the page sends its worker. `call` numbers the calls of one page. */
export type StylometryCall = { readonly call: number; readonly options: ReadOptions } & (
  | { readonly type: 'stylometry-text'; readonly text: string }
  | { readonly type: 'stylometry-change'; readonly base: string; readonly settled: string }
  | { readonly type: 'stylometry-edit'; readonly base: string; readonly suggested: string; readonly settled: string }
)

/** What the worker answers; a fault of the program carries its message. */
export type StylometryReply =
  | { readonly type: 'stylometry-values'; readonly call: number; readonly values: Readonly<Record<string, number>> }
  | { readonly type: 'stylometry-edit-read'; readonly call: number; readonly reading: EditReading }
  | { readonly type: 'stylometry-fault'; readonly call: number; readonly detail: string }

const CALLS: readonly string[] = ['stylometry-text', 'stylometry-change', 'stylometry-edit']
const REPLIES: readonly string[] = ['stylometry-values', 'stylometry-edit-read', 'stylometry-fault']

/** Whether a message is for stylometry: a port may be shared with other endpoints. */
export function isStylometryCall(message: unknown): message is StylometryCall {
  return CALLS.includes(String(typeOf(message)))
}

export function isStylometryReply(message: unknown): message is StylometryReply {
  return REPLIES.includes(String(typeOf(message)))
}

function typeOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'type' in message ? message.type : null
}
