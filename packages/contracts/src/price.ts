import type { Usage } from './text-model.ts'

/** What a model costs, as a host or its writer says; nobody else knows, and no list of prices comes with the product. */
export interface Price {
  /** For a million tokens read, in `currency`. */
  readonly input: number
  /** For a million tokens written. */
  readonly output: number
  /** As it is to be read, as in `USD` or `ct`. */
  readonly currency: string
}

const MILLION = 1_000_000

/** What `usage` comes to, in `price.currency`; a count that is no number of tokens costs nothing. */
export function costOf({ input, output }: Usage, price: Price): number {
  return (tokens(input) * price.input + tokens(output) * price.output) / MILLION
}

/** Whether a price is one: two amounts of at least 0, and a currency. */
export function isPrice(value: unknown): value is Price {
  if (typeof value !== 'object' || value === null) return false
  const { input, output, currency } = value as Partial<Record<keyof Price, unknown>>
  return isAmount(input) && isAmount(output) && typeof currency === 'string' && currency.trim() !== ''
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function tokens(count: number): number {
  return Number.isFinite(count) && count > 0 ? count : 0
}
