import type { ExchangeId } from '@understudy/contracts'
import type { Operation } from './operation.ts'

/*
 * What a critic answers, by stage, as JSON. Differences, exchanges, items and paragraphs are named by their own ids, or by
 * the short ones that the prompt gives them ("d1", "e1", "i1", "p1"); both are read. Anything else is refused.
 */

/** Of stage `loss`: what the writer would rather have had. The score counts only where no settled text says it. */
export interface LossAnswer {
  readonly critiques: readonly {
    readonly exchange: ExchangeId
    readonly score: number
    readonly says: string
    readonly because: readonly string[]
  }[]
}

/** Of stage `gradient`: what the node asked about should have done otherwise; empty where nothing. */
export interface GradientAnswer {
  readonly gradients: readonly { readonly wants: string; readonly because: readonly string[] }[]
}

/** Of stage `operations`: those of the optimizer asked for; empty where nothing is worth changing. */
export interface OperationsAnswer {
  readonly operations: readonly Operation[]
}

/** Of stage `validation`: for each pair, by its outcome or by its number in the prompt ("1"), which text follows the statement more. */
export interface ValidationAnswer {
  readonly pairs: readonly PairAnswer[]
}

export interface PairAnswer {
  readonly pair: string
  readonly follows: Follows
}

export type Follows = 'first-clearly' | 'first' | 'neither' | 'second' | 'second-clearly'
export const FOLLOWS: readonly Follows[] = ['first-clearly', 'first', 'neither', 'second', 'second-clearly']
