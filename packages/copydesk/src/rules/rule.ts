import type { RuleId } from '@understudy/contracts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { Edit } from './edit.ts'

/**
 * A line-edit rule: where it acts, and a pure function over one sentence of a read block. It says nothing when unsure.
 */
export interface Rule {
  readonly id: RuleId
  /**
   * `narration`: only where the text is surely told, not spoken. `unquoted`: anywhere but in marked speech.
   * `tags`: between speech and what surrounds it.
   */
  readonly reach: 'narration' | 'unquoted' | 'tags'
  find(block: ReadBlock, sentence: Sentence): readonly Edit[]
}
