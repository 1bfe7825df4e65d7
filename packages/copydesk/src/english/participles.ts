import { IRREGULAR_VERBS } from '@understudy/stylometry'

const IRREGULAR: ReadonlySet<string> = new Set([...IRREGULAR_VERBS.values()].flatMap(({ participles }) => participles))

/** Words in -ed that are no participles. */
const NOT_VERBS = new Set([
  'red',
  'bed',
  'need',
  'indeed',
  'naked',
  'sacred',
  'wicked',
  'hundred',
  'speed',
  'seed',
  'shed',
  'sled',
  'weed',
  'wed',
])

/** Whether a word, in lower case, can be the past participle of a verb. */
export function isParticiple(word: string): boolean {
  return IRREGULAR.has(word) || (/[a-z]ed$/.test(word) && !NOT_VERBS.has(word))
}
