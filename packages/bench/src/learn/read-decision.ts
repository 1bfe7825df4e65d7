import type { Occasion, OccasionEnding } from '@understudy/learning'
import { listIn, numberIn, textIn } from './fields.ts'
import type { JsonRecord } from './read-records.ts'

/** A list that was shown, what a predictor may see of it and, apart, what became of it. */
export interface DecisionRecord {
  readonly writer: string
  readonly occasion: Occasion
  readonly answer: {
    readonly ending: OccasionEnding
    /** Index of the suggestion that was taken; null where none was. */
    readonly taken: number | null
    readonly decidedMs: number
  }
}

const ENDINGS: Readonly<Record<string, OccasionEnding>> = { accept: 'taken', reject: 'left', regenerate: 'asked-again' }

/**
 * The tasks `accept` and `choice`. Into the occasion go the fields that are known when the list opens; whatever tells
 * what became of it (what was hovered over, entered or kept, when it closed) stays out of it.
 */
export function readDecision(record: JsonRecord): DecisionRecord {
  const askedAt = numberIn(record, 't')
  const probabilities = Array.isArray(record['probs']) ? record['probs'] : []
  const texts = listIn(record, 'suggestions').filter((text): text is string => typeof text === 'string')
  const occasion: Occasion = {
    session: textIn(record, 'session'),
    nth: numberIn(record, 'order'),
    askedAt,
    openedAt: numberOr(record['t_open'], askedAt),
    before: textIn(record, 'context'),
    after: typeof record['context_after'] === 'string' ? record['context_after'] : '',
    suggestions: texts.map((text, i) => ({ text, probability: numberOr(probabilities[i], null) })),
    prompt: String(record['prompt_code'] ?? ''),
    genre: String(record['genre'] ?? ''),
  }
  const answer = {
    ending: ENDINGS[String(record['outcome'])] ?? 'unknown',
    taken: numberOr(record['accepted_index'], null),
    decidedMs: numberOr(record['decide_ms'], 0),
  }
  return { writer: textIn(record, 'writer'), occasion, answer }
}

/** Lists in the order in which they were asked for. */
export function inTime(decisions: readonly DecisionRecord[]): readonly DecisionRecord[] {
  return [...decisions].sort((a, b) => a.occasion.askedAt - b.occasion.askedAt || a.occasion.nth - b.occasion.nth)
}

function numberOr<T>(value: unknown, otherwise: T): number | T {
  return typeof value === 'number' ? value : otherwise
}
