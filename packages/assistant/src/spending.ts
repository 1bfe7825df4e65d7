import { ok, type Result, type Store, type StoreFailure, type StoreScope } from '@understudy/contracts'
import type { AnsweredPrompt } from './prompt-record.ts'
import { sumOfSpent, type Bill } from './bill.ts'
import { readPromptLog } from './read-prompts.ts'

/** What requests to models came to: today, this month and in all, by the clock of this machine. */
export interface Spending {
  readonly today: SpentSum
  readonly month: SpentSum
  readonly all: SpentSum
}

export interface SpentSum extends Bill {
  readonly requests: number
  /** From sending to the last part, together, ms. */
  readonly ms: number
  /** Requests that left this machine and of which nobody had said what they cost. */
  readonly unpriced: number
}

/** The sums of a whole log. Words that are no longer kept, or were forgotten, make no difference. */
export async function readSpending(
  store: Store,
  scope: StoreScope,
  now: number,
): Promise<Result<Spending, StoreFailure>> {
  const log = await readPromptLog(store, scope)
  if (!log.ok) return log
  const day = new Date(now).setHours(0, 0, 0, 0)
  const month = new Date(day).setDate(1)
  const since = (from: number) => sumOf(log.value.prompts.filter(({ at }) => at >= from))
  return ok({ today: since(day), month: since(month), all: sumOf(log.value.prompts) })
}

function sumOf(prompts: readonly AnsweredPrompt[]): SpentSum {
  const answered = prompts.flatMap(({ prompt, answer }) => (answer === null ? [] : [{ prompt, answer }]))
  return {
    ...sumOfSpent(answered.map(({ answer }) => answer.spent)),
    requests: prompts.length,
    ms: answered.reduce((sum, { answer }) => sum + answer.wholeMs, 0),
    unpriced: answered.filter(({ prompt, answer }) => prompt.remote && answer.spent.price === null).length,
  }
}
