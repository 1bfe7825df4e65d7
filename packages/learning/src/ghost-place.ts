import type { Mode, Trigger } from '@understudy/contracts'
import type { Features } from './pattern-features.ts'

/** Where a continuation is to be shown, as far as a model of behaviour knows it before there is one. */
export interface GhostPlace {
  readonly trigger: Trigger
  readonly mode: Mode
}

/** What went before, in a few numbers. */
export interface GhostPast {
  /** Log-odds of how often one was kept lately, less the usual; 0 where nothing is known. */
  readonly rateLately: number
  /** What became of the last one of this session; null before any. */
  readonly last: 'kept' | 'left' | null
}

/** A continuation of so many words is what weights of length are measured from. */
const USUAL_WORDS = 20

/** Whether it comes by itself, rather than by a command. */
export function isUnasked({ trigger }: GhostPlace): boolean {
  return trigger !== 'command'
}

/** Everything that says whether some of a continuation of `words` words will be kept. */
export function ghostFeatures(place: GhostPlace, words: number, { rateLately, last }: GhostPast): Features {
  const { mode, trigger } = place
  return {
    constant: 1,
    'rate-lately': rateLately,
    ...(last !== null && { [last === 'kept' ? 'took-last' : 'left-last']: 1 }),
    words: Math.log((1 + words) / (1 + USUAL_WORDS)),
    [`mode:${mode}`]: 1,
    ...(isUnasked(place) && { unasked: 1, [`unasked-at:${trigger}`]: 1, [`unasked-in:${mode}`]: 1 }),
  }
}
