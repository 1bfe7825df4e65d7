import type { Population } from './population.ts'

/**
 * Whether some of a continuation is kept, before anything is known of the writer: set by hand, none fitted on anybody's
 * sessions. Of what was asked for about seven in ten are taken, as studies of co-writing print; of what came by itself
 * about four, as completion in other trades does. Places and lengths stand at 0: both directions are right for somebody.
 */
export const SHIPPED_GHOSTS: Population = new Map([
  ['constant', 0.9],
  ['unasked', -1.2],
  ['rate-lately', 0.5],
  ['took-last', 0.1],
  ['left-last', -0.1],
  ['words', 0],
  ...['dialogue', 'action', 'description', 'reflection', 'embedded'].flatMap(
    mode =>
      [
        [`mode:${mode}`, 0],
        [`unasked-in:${mode}`, 0],
      ] as const,
  ),
  ['unasked-at:pause', 0],
  ['unasked-at:sentence-end', 0],
  ['unasked-at:paragraph-end', 0],
])

/** How often one is kept where nothing is known: what `constant` and `unasked` above come to. */
export const USUAL_RATES = { asked: 0.71, unasked: 0.43 } as const

/**
 * What a character on screen costs, in characters of the writer's own: prose is read at some four words a second and
 * composed at half a word, so that reading takes an eighth of writing.
 */
export const READING_COST = 1 / 8

/** What looking up from the sentence and down again costs, in characters: a second or two of composing. */
export const INTERRUPTION_COST = 3
