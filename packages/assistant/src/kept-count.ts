import type { Message } from '@understudy/contracts'

/** How often suggestions kept an item. */
export interface KeptCount {
  readonly kept: number
  /** Of the latest so many that it was about. */
  readonly of: number
}

/** The count in plain words. */
export function keptMessage({ kept, of }: KeptCount): Message {
  if (of === 0) return { key: 'assistant.kept.none' }
  if (of === 1) return { key: kept === 1 ? 'assistant.kept.last' : 'assistant.kept.not-last' }
  return { key: kept === of ? 'assistant.kept.all' : 'assistant.kept.some', params: { kept, of } }
}
