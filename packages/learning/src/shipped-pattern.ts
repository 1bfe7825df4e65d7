import type { Population } from './population.ts'

/**
 * Whether a list is taken, before anything is known of the writer: weights set by hand, none fitted on anybody's
 * sessions. Signs and sizes follow the printed weights of a completion filter of another trade (last answer +1.0, white
 * space after the caret +0.7, after a comma +0.2, after a space +0.2, seconds since −0.17 per unit of their logarithm):
 * the last answer is shared out among the rates, the smaller ones are halved. That about seven lists in ten are taken is
 * what studies of co-writing print. The rest is reasoning: nothing can be taken of nothing, nor is what was left in the
 * same place, or was said before, likely to be.
 */
export const SHIPPED_PATTERN: Population = new Map([
  ['constant', 0.9],
  ['rate', 0.5],
  ['rate-lately', 0.2],
  ['rate-in-session', 0.2],
  ['took-last', 0.2],
  ['left-last', 0],
  ['asked-again', 0],
  ['same-place-left', -0.3],
  ['since', -0.1],
  ['after-comma', 0.2],
  ['after-space', 0.1],
  ['after-sentence', 0],
  ['inside-clause', 0],
  ['text-after', -0.7],
  ['text-before', 0],
  ['none-offered', -5],
  ['offered', 0],
  ['mean-words', 0],
  ['most-words', 0],
  ['whole-sentences', 0],
  ['said-before', -0.3],
  ['wait', 0],
  ['pondered', 0],
])

/** One size for all: signs that are right predict nearly as well as fitted sizes (Dawes 1979). */
const EQUAL = 0.15

/**
 * Which of a list is taken, set by hand likewise: what comes first, is longer, likelier and brings something new goes
 * before what is short or was said already.
 */
export const SHIPPED_LIST_TASTE: Population = new Map([
  ['first', EQUAL],
  ['longest', EQUAL],
  ['new-words', EQUAL],
  ['likelihood', EQUAL],
  ['said-before', -EQUAL],
  ['very-short', -EQUAL],
])
