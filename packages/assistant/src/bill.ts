import { costOf, type Usage } from '@understudy/contracts'
import type { Spent } from './prompt-record.ts'

/** A sum of tokens and of what they cost where somebody had said a price. */
export interface Bill {
  readonly usage: Usage
  /** Some of it was counted here, since a runtime did not. */
  readonly about: boolean
  /** By currency, none of them added to another. */
  readonly costs: readonly { readonly currency: string; readonly amount: number }[]
}

/** What several requests come to together, as those of one suggestion. */
export function sumOfSpent(all: readonly Spent[]): Bill {
  const costs = new Map<string, number>()
  for (const { usage, price } of all)
    if (price !== null) costs.set(price.currency, (costs.get(price.currency) ?? 0) + costOf(usage, price))
  return {
    usage: {
      input: all.reduce((sum, { usage }) => sum + usage.input, 0),
      output: all.reduce((sum, { usage }) => sum + usage.output, 0),
    },
    about: all.some(({ about }) => about),
    costs: [...costs].map(([currency, amount]) => ({ currency, amount })),
  }
}
