import type { LedgerEntry } from '@understudy/assistant'
import { say as speak, type ActorId, type Catalogue } from '@understudy/contracts'
import { shortDate } from '../parts/short-date.ts'
import { sayCount, type Say } from '../say.tsx'

/** Whose change it was, as the one at the keys reads it. */
export function whoOf({ by, actor }: LedgerEntry, hands: ActorId, say: Say): string {
  if (by === 'learner') return say('react.history.by.learner')
  if (actor !== hands) return say(`react.history.by.${by}.other`, { name: actor })
  return say(`react.history.by.${by}`)
}

/** The change by which a person knows it, and how many more there are. */
export function headOf({ changes, cause }: LedgerEntry, catalogue: Catalogue): { words: string; more: number } {
  const [first] = changes.toSorted((one, other) => Number(isCount(one)) - Number(isCount(other)))
  return { words: speak(catalogue, first?.line ?? cause), more: Math.max(0, changes.length - 1) }
}

/** What else is to be said of it: what it rests on, how it fared, what it cost, what is missing after it. */
export function notesOf(entry: LedgerEntry, say: Say): readonly string[] {
  const { outcomes, check, cost, missingAfter } = entry
  return [
    ...(outcomes.length > 0 ? [sayCount(say, 'react.history.from', outcomes.length)] : []),
    ...(check === null ? [] : [say('react.history.check', { count: check.choices })]),
    ...(cost === null ? [] : [say('react.history.cost', { count: cost.input + cost.output })]),
    ...(missingAfter > 0 ? [sayCount(say, 'react.history.missing', missingAfter)] : []),
  ]
}

/** An entry as it is named among others. */
export function nameOf({ at, cause }: Pick<LedgerEntry, 'at' | 'cause'>, catalogue: Catalogue): string {
  return `${shortDate(at)}: ${speak(catalogue, cause)}`
}

/** Whether it only counted: most learning does no more, and says nothing new. */
export function isCounting({ changes }: LedgerEntry): boolean {
  return changes.length > 0 && changes.every(isCount)
}

function isCount({ change }: LedgerEntry['changes'][number]): boolean {
  return change.type === 'item-evidence'
}
