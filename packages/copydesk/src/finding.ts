import type { BlockRange, Message, RuleId } from '@understudy/contracts'

/** One thing a rule sees: the words that stand there, what would stand there instead, and why. */
export interface Finding extends BlockRange {
  readonly rule: RuleId
  readonly original: string
  /** Null for a query, which changes nothing, and for a fix that is set to ask. */
  readonly text: string | null
  readonly reason: Message
}
