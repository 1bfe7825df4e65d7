import { IRREGULAR_VERBS } from '@understudy/stylometry'
import type { Spelling } from './spelling.ts'
import { wordList } from './word-list.ts'

const DOUBLING = wordList(
  'admit aver begin commit compel concur confer deter equip expel forget occur omit permit prefer propel rebel refer regret submit transfer unzip unpin overlap unwrap rerun',
)
/** Doubled in British spelling, single in American. */
const DOUBLING_IN_UK = wordList(
  'cancel channel counsel dial duel equal fuel grovel label level marvel model panel pedal quarrel ravel shovel shrivel signal snivel spiral swivel total travel trowel tunnel unravel yodel',
)

/** The simple past of `base`; null where it depends on a spelling that is not known. */
export function pastOf(base: string, spelling: Spelling): string | null {
  const irregular = IRREGULAR_VERBS.get(base)
  return irregular === undefined ? withEnding(base, 'ed', spelling) : irregular.pasts[0]
}

/** The past participle of `base`; null where it depends on a spelling that is not known. */
export function participleOf(base: string, spelling: Spelling): string | null {
  const irregular = IRREGULAR_VERBS.get(base)
  return irregular === undefined ? withEnding(base, 'ed', spelling) : irregular.participles[0]
}

/** The -ing form of `base`; null where it depends on a spelling that is not known. */
export function ingOf(base: string, spelling: Spelling): string | null {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(base) && base.length > 2 && base !== 'singe') return `${base.slice(0, -1)}ing`
  return withEnding(base, 'ing', spelling)
}

/** The third person singular present of `base`. */
export function thirdPersonOf(base: string): string {
  if (base === 'be') return 'is'
  if (base === 'have') return 'has'
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}

function withEnding(base: string, ending: 'ed' | 'ing', spelling: Spelling): string | null {
  if (DOUBLING_IN_UK.has(base)) {
    if (spelling === null) return null
    return spelling === 'uk' ? `${base}${base.slice(-1)}${ending}` : `${base}${ending}`
  }
  if (doublesLast(base)) return `${base}${base.slice(-1)}${ending}`
  if (base.endsWith('c')) return `${base}k${ending}`
  if (ending === 'ing') return `${base}ing`
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return `${base}ed`
}

/** One syllable that ends consonant, vowel, consonant (`stop`, `grab`, `quit`), or stressed on the last (`admit`). */
function doublesLast(base: string): boolean {
  return DOUBLING.has(base) || /^[^aeiou]*(?:qu)?[aeiouy][bdfgklmnprtvz]$/.test(base)
}
