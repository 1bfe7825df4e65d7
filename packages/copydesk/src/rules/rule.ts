import type { RuleId } from '@understudy/contracts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { Span } from '../reading/span.ts'
import type { Edit } from './edit.ts'

/**
 * A line-edit rule: where it acts, and a pure function over one sentence of a read block. It says nothing when unsure.
 */
export interface Rule {
  readonly id: RuleId
  /**
   * `narration`: only where the text is surely told, not spoken. `unquoted`: anywhere but in marked speech.
   * `tags`: between speech and what surrounds it. `seams`: there and at the marks that close the speech. `speech`:
   * only inside it. `anywhere`: in speech and outside it.
   */
  readonly reach: 'narration' | 'unquoted' | 'tags' | 'seams' | 'speech' | 'anywhere'
  find(block: ReadBlock, sentence: Sentence): readonly Edit[]
}

/** Words that a query stands beside; nothing of them is changed. */
export interface Note extends Span {
  /** The word the reason names. */
  readonly word: string
}

/** A rule that only asks, because no rule can invent the wording: a pure function over a read block. */
export interface QueryRule {
  readonly id: RuleId
  /** `narration` as for `Rule`; `anywhere`: the rule itself knows where it stands. */
  readonly reach: 'narration' | 'anywhere'
  ask(block: ReadBlock): readonly Note[]
}
