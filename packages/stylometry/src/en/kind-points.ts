import type { EditKind } from '../edit-reading.ts'

/** The kinds that are told apart by weighing cues; the others are known by a rule each. */
export const WEIGHED_KINDS = [
  'phrasing',
  'structure',
  'exposition',
  'cliche',
  'purple',
  'specificity',
] as const satisfies readonly EditKind[]
export type WeighedKind = (typeof WEIGHED_KINDS)[number]

/**
 * How much each cue speaks for each kind, in the order of `WEIGHED_KINDS`: phrasing, structure, exposition, cliché,
 * purple prose, specificity. Quarters of a log-odds, rounded, fitted on the 1,066 labelled edits of LAMP
 * (salesforce/creativity_eval, BSD-3-Clause, Copyright Salesforce, Inc.: see the README); those of the rarer cues for
 * clichés and purple prose are set by hand.
 */
export const KIND_POINTS: Readonly<Record<string, readonly number[]>> = {
  replace: [1, 0, -3, 0, 0, 1],
  'a clause': [-3, 2, 0, 0, 0, 0],
  'whole sentences': [-4, 1, 0, 0, 0, 0],
  'at length': [-3, 3, -1, 0, 0, 1],
  'the same words': [0, 2, 0, -2, 0, 0],
  'fewer commas': [-1, 0, 0, 0, 0, 0],
  'fewer ing-endings': [0, 1, 0, 0, 0, 0],
  'a word or two': [6, 0, 0, 0, 0, 0],
  'much shorter': [0, -1, 4, 0, 0, -2],
  'fewer sentences': [-2, 0, 3, 0, 2, 0],
  'small words only': [2, 3, 0, 0, 0, 0],
  'more sentences': [0, 3, 0, 0, 0, 1],
  'from a comma on': [0, 0, 1, 0, 0, 0],
  'all other words': [0, -3, 0, 4, 2, 0],
  'fewer sentence-length': [-1, 0, 0, 0, 0, 0],
  'fewer text-length': [-3, 0, 4, 0, 1, -2],
  'fewer adverbs': [0, 0, 0, 0, 1, 0],
  'fewer of-phrases': [0, 0, 0, 1, 0, 0],
  'a phrase': [2, 0, 0, 1, 0, 0],
  'fewer latinate-words': [0, 0, 0, 0, 2, 0],
  'fewer hedges': [0, 0, 0, 0, 1, 0],
  'fewer stock-words': [0, 0, 0, 0, 2, 0],
  longer: [-1, 0, 0, 1, -1, 6],
  'more text-length': [-2, 0, 0, 0, 0, 2],
  'much longer': [0, 0, 0, 0, 0, 2],
  'more commas': [0, 1, 0, 0, 0, 2],
  'fewer stated-feelings': [0, 0, 0, 0, 2, 0],
  'more names': [0, 0, 0, 0, 0, 1],
  delete: [0, -5, 4, 0, 0, -2],
  'cuts a phrase': [3, 0, 0, 0, 0, 0],
  'more pronoun-openings': [0, 1, 0, 0, 0, 0],
  'cuts a clause': [0, 0, 0, 1, 0, 0],
  'cuts at length': [0, 0, 1, 0, 1, 0],
  split: [0, 3, 0, 0, 0, 0],
  'fewer cliches': [0, 0, 0, 4, 0, 0],
  'fewer similes': [0, 0, 0, 2, 1, 0],
  'fewer bodily-feelings': [0, 0, 0, 3, 0, 0],
  'fewer likenesses-of': [0, 0, 0, 1, 2, 0],
  'fewer acting-abstractions': [0, 0, 0, 1, 2, 0],
  'fewer paired-adjectives': [0, 0, 0, 0, 1, 0],
}

/** What each kind starts with: how common it is. */
export const KIND_START: readonly number[] = [2, 1, -1, 2, -2, -2]
