import { wordSet } from '../word-set.ts'
import { IRREGULAR_VERBS } from './irregular-verbs.ts'

const REGULAR = wordSet(`accept add agree allow answer appear ask bake belong blink boil borrow breathe brush burst call
  care carry change chase check clean climb close collapse cook count cover cross cry dance decide die drag drift drop
  enter expect explain face fade fill finish fold follow gather glance guess happen hate help hope ignore explore adore store score bore hurry imagine join jump
  kick kill kiss knock land laugh learn lift like linger listen live look love lower manage marry mention miss move murmur
  nod notice offer open order own pass pause pick play point pour press promise pull push raise reach realise realize
  refuse remain remember repeat reply rest return roll rub rush save scan scream seem settle shiver shout shrug sigh slam
  slip smile sniff snore stagger stare start stay step stop stumble suppose surface swallow talk taste thank touch trail
  travel trust try turn twist use visit wait walk want warn wash waste watch wave wear whisper wipe wish wonder work worry
  yawn yell`)

const ROWS = [...IRREGULAR_VERBS].map(([base, { pasts, participles }]) => ({ base, pasts, participles }))

/** Pasts that do not end in -ed, but those that are also the base (`put`). */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  ROWS.flatMap(({ base, pasts }) => pasts.filter(form => form !== base && !form.endsWith('ed'))),
)

/** Verbs whose past is their base: only a subject of the third person tells which it is. */
export const UNCHANGING: ReadonlySet<string> = new Set(
  ROWS.flatMap(({ base, pasts }) => pasts.filter(form => form === base)),
)

/** Verbs as they stand behind `I`, `you`, `we` and `they` in the present. */
export const BASES: ReadonlySet<string> = new Set([...REGULAR, ...IRREGULAR_VERBS.keys()])

/** The base of a form of an irregular verb. */
export const IRREGULAR_BASES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ base, pasts, participles }) => [base, ...pasts, ...participles].map(form => [form, base] as const)),
)

/** Whether `lower` is the third person of a verb known here: sits, goes, carries. */
export function isThirdPerson(lower: string): boolean {
  if (!lower.endsWith('s')) return false
  if (BASES.has(lower.slice(0, -1))) return true
  if (lower.endsWith('ies')) return BASES.has(`${lower.slice(0, -3)}y`)
  return lower.endsWith('es') && BASES.has(lower.slice(0, -2))
}
