import type { Brief } from '../brief.ts'

/** A brief of somebody of whom nothing is known, over an empty manuscript whose speech stands in double quotes. */
export const emptyBrief: Brief = {
  persona: { core: '', scoped: '', version: 0, items: [] },
  checks: [],
  exemplars: [],
  counterexamples: [],
  rules: {},
  sheet: { names: [], punctuation: [], numbers: [] },
  quiet: [],
  stets: [],
  words: {},
  dialogue: 'double',
  extensions: {},
  manuscript: { entries: [], words: 0 },
}
