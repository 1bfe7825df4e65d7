import type { BlockRange, Message, RuleId } from '@understudy/contracts'

/** One thing a rule would change: the words that stand there, what would stand there instead, and why. */
export interface Finding extends BlockRange {
  readonly rule: RuleId
  readonly original: string
  readonly text: string
  readonly reason: Message
}
