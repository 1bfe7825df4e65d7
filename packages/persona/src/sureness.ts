import type { Message } from '@understudy/contracts'
import type { PersonaItem } from './item.ts'

/** How sure an item is, in the four words that stand in for decimals. */
export type Sureness = 'trying' | 'usual' | 'firm' | 'yours'

/** Fewer choices than this say little, whichever way they went. */
const USUAL_CHOICES = 4
const FIRM_CHOICES = 8
/** Three of four for a habit, seven of eight for a rule. */
const USUAL_SHARE = 0.75
const FIRM_SHARE = 0.875

/** `yours` is what a person locked or said; the other three are how much the choices agree. */
export function surenessOf({ locked, source, evidence }: PersonaItem): Sureness {
  if (locked || source === 'stated') return 'yours'
  const choices = evidence.for + evidence.against
  if (choices >= FIRM_CHOICES && evidence.for >= FIRM_SHARE * choices) return 'firm'
  return choices >= USUAL_CHOICES && evidence.for >= USUAL_SHARE * choices ? 'usual' : 'trying'
}

export function surenessMessage(item: PersonaItem): Message {
  return { key: `persona.sureness.${surenessOf(item)}` }
}

/** As in "11 of 12": choices that agree, of all that speak about it. Null where none does. */
export function countsMessage({ evidence }: PersonaItem): Message | null {
  const total = evidence.for + evidence.against
  return total === 0 ? null : { key: 'persona.item.counts', params: { for: evidence.for, total } }
}
