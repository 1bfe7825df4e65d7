import type { ExchangeId } from '@understudy/contracts'

/** The language loss of one exchange. */
export interface Critique {
  readonly exchange: ExchangeId
  /** In [0, 1], 1 for nothing to wish: 1 − edit cost where the writer's own text settles it, judged otherwise. */
  readonly score: number
  readonly is: 'supervised' | 'judged'
  /** What the writer would rather have had, in words; empty where there is nothing to say. */
  readonly says: string
  /** `Outcome.id` of the differences it rests on. */
  readonly because: readonly string[]
}
