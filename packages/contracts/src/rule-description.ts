import type { RuleId } from './ids.ts'
import type { Message } from './message.ts'

/** A rule as a settings view lists it. */
export interface RuleDescription {
  readonly id: RuleId
  readonly name: Message
  /** `fix` changes words, `query` asks about them, `request` acts only where it is asked for or set to `on`. */
  readonly kind: 'fix' | 'query' | 'request'
  /** A sentence it acts on; of a query, with the words it asks about in square brackets. */
  readonly before: Message
  /** What it makes of it; null for a query. */
  readonly after: Message | null
}
