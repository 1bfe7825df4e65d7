import type { Bill } from '@understudy/assistant'
import { sayCount, type Say } from '../say.tsx'

/** Below this an amount is said by its first two figures. */
const SMALL = 0.1

/** What something came to, shortest first: money where a price was said, tokens, and time. */
export function spentWords(say: Say, bill: Bill, ms: number): readonly string[] {
  const about = (words: string): string => (bill.about ? say('react.spent.about', { spent: words }) : words)
  const money = bill.costs.map(({ currency, amount }) =>
    about(say('react.spent.amount', { amount: amountOf(amount), currency })),
  )
  const tokens = bill.usage.input + bill.usage.output
  return [...money, about(tokensOf(say, tokens)), timeOf(say, ms)]
}

/** Nobody waits by the millisecond. */
function timeOf(say: Say, ms: number): string {
  return ms < 100 ? say('react.spent.moment') : say('react.spent.seconds', { seconds: secondsOf(ms) })
}

function tokensOf(say: Say, tokens: number): string {
  return tokens === 1 ? sayCount(say, 'react.spent.tokens', 1) : say('react.spent.tokens', { count: grouped(tokens) })
}

/** As many figures as tell one suggestion from another. */
export function amountOf(amount: number): string {
  const figures = amount < SMALL ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 }
  return new Intl.NumberFormat(undefined, figures).format(amount)
}

/** To a tenth. */
export function secondsOf(ms: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(ms / 1_000)
}

function grouped(count: number): string {
  return new Intl.NumberFormat().format(count)
}
