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
 * purple prose, specificity. Quarters of a log-odds, rounded, as `bench edit-kinds --points FILE` fits them on the labelled
 * edits of LAMP (`NOTICE`).
 */
const FITTED_POINTS: Readonly<Record<string, readonly number[]>> = {
  replace: [0, 0, -2, 0, 0, 0],
  'a clause': [-2, 2, 0, 0, 0, 0],
  'whole sentences': [-3, 0, 0, 0, 0, 0],
  'a phrase': [0, 0, 0, 0, 0, -2],
  'fewer sentences': [-2, 0, 3, 0, 2, 0],
  'more sentence-length': [0, 0, 0, 0, 0, 1],
  delete: [0, -5, 5, 0, 0, -4],
  'cuts a phrase': [4, 0, 0, 0, 0, 0],
  'small words only': [2, 2, 0, 0, 0, 0],
  'at length': [-3, 2, 0, 0, 0, 0],
  'much shorter': [1, 0, 4, 0, 0, -2],
  'more sentences': [0, 3, 0, 0, 0, 1],
  'from a comma on': [-1, 0, 0, 0, 0, 0],
  'all other words': [0, -2, 0, 4, 2, 0],
  'fewer sentence-length': [-1, 0, 0, 0, 0, 0],
  'fewer text-length': [-3, 0, 4, 0, 2, -2],
  'fewer commas': [-2, 0, 1, 0, 0, -1],
  'fewer adverbs': [0, 0, 0, 0, 1, 0],
  'fewer of-phrases': [-1, 0, 0, 1, 0, 0],
  'fewer latinate-words': [0, 0, 0, 0, 2, 0],
  compares: [0, 0, 0, 1, 0, 0],
  'fewer similes': [0, 0, 0, 1, 0, 0],
  'the same words': [0, 3, 0, 0, 0, 0],
  'at the end': [0, -1, 0, 0, 1, -1],
  'fewer hedges': [0, 0, 0, 0, 2, 0],
  'fewer stock-words': [0, 0, 0, 0, 2, 0],
  longer: [-2, 0, -1, 0, 0, 3],
  'more text-length': [-2, 0, 0, 0, 0, 4],
  'a word or two': [5, 0, 0, 0, 0, 1],
  'new matter': [-1, 0, 0, 0, 0, 0],
  'much longer': [0, 0, 0, 0, 0, 2],
  'more compounds': [0, 0, 0, 0, 0, 1],
  'fewer abstract-nouns': [0, 0, 0, -1, 0, 0],
  'fewer ing-endings': [0, 1, 0, 0, 0, 0],
  'more paired-adjectives': [0, 0, 0, 0, -1, 0],
  'more commas': [-1, 1, 0, 0, 0, 3],
  'fewer stated-feelings': [0, -1, 0, 0, 2, 0],
  'more names': [0, 0, 0, -1, 0, 1],
  'fewer thought-verbs': [0, 0, 0, 1, 0, 0],
  'fewer acting-abstractions': [0, 0, 0, 1, 0, 0],
  'more pronoun-openings': [0, 1, 0, 0, 0, 0],
  insert: [1, 0, 0, 0, 0, 2],
  'cuts a clause': [0, 0, 0, 1, 0, 0],
  'cuts at length': [-1, 0, 1, 0, 1, 0],
  split: [0, 1, 0, 0, 0, 0],
}

/** Cues that say more than they are there to be fitted by; set by hand, and added. */
const RARE_POINTS: Readonly<Record<string, readonly number[]>> = {
  'fewer cliches': [0, 0, 0, 4, 0, 0],
  'fewer similes': [0, 0, 0, 1, 1, 0],
  'fewer bodily-feelings': [0, 0, 0, 3, 0, 0],
  'fewer likenesses-of': [0, 0, 0, 1, 2, 0],
  'fewer acting-abstractions': [0, 0, 0, 1, 2, 0],
}

export const KIND_POINTS: Readonly<Record<string, readonly number[]>> = { ...FITTED_POINTS, ...added() }

function added(): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    Object.entries(RARE_POINTS).map(([cue, points]) => [
      cue,
      points.map((value, kind) => value + (FITTED_POINTS[cue]?.[kind] ?? 0)),
    ]),
  )
}

/** What each kind starts with: how common it is. */
export const KIND_START: readonly number[] = [3, 2, -2, 1, -3, -1]
